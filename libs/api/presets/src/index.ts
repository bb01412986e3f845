export * from './presets.module.js';
