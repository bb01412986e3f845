import type { AbstractControl, ValidatorFn } from '@angular/forms';
import { type ParameterDefinition, type ParameterIssue, validateValue } from '@kamerton/parameter-schema';
import type { Setting } from './setting';

/** What the validators of this form leave in `control.errors`. */
export interface SettingErrors {
  readonly issues?: readonly ParameterIssue[];
  readonly unreadable?: true;
}

/** The definition is asked for at each check, as a newer schema may arrive while the form is open. */
export const settingValidator =
  (name: string, definition: () => ParameterDefinition): ValidatorFn =>
  (control: AbstractControl<Setting>): SettingErrors | null => {
    const setting = control.value;
    if (setting.kind === 'inherit') return null;
    if (setting.kind === 'unreadable') return { unreadable: true };
    const issues = validateValue(name, definition(), setting.value);
    return issues.length > 0 ? { issues } : null;
  };
