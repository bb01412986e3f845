export * from './settings.module.js';
