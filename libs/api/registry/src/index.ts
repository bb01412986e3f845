export * from './registry-options.js';
export * from './registry.module.js';
export * from './settings/read-runtime-settings.js';
