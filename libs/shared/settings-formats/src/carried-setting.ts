import type { SettingsFileField } from '@kamerton/runtime-catalog';

/** A value in the form that a settings file has for it. */
export interface CarriedSetting {
  readonly field: SettingsFileField;
  readonly written: unknown;
}
