export { canonicalSettings } from './canonical-settings.js';
export { checkSettings, type CheckedSettings } from './check-settings.js';
export { maxSettingsBytes, maxSettingsFaults } from './limits.js';
export { parseSettings, type ParsedSettings } from './parse-settings.js';
export type { Position } from './yaml/position.js';
export type { LocatedFault, SettingsFault, SettingsFaultCode } from './settings-fault.js';
export { writeSettings } from './write-settings.js';
