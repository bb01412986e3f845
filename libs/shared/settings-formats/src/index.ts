export { maxSettingsLength } from './limits.js';
export * from './parsed-settings.js';
export * from './parse-settings.js';
export * from './settings-file-name.js';
export * from './write-settings.js';
