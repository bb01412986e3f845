export * from './shipped-preset.js';
export * from './shipped-presets.js';
export * from './validate-preset.js';
