export * from './config-overrides.module.js';
