import type { AbstractControl, ValidatorFn } from '@angular/forms';
import {
  type ParameterDefinition,
  type ParameterIssue,
  type Policy,
  checkOwnValues,
  validateValue,
} from '@kamerton/parameter-schema';
import type { Setting } from './setting';

/** What the validators of this form leave in `control.errors`. */
export interface SettingErrors {
  readonly issues?: readonly ParameterIssue[];
  readonly unreadable?: true;
}

interface Rules {
  readonly name: string;
  readonly definition: ParameterDefinition;
  readonly ownPolicy: Policy | undefined;
}

/** The rules are asked for at each check, as a newer schema may arrive while the form is open. */
export const settingValidator =
  (rules: () => Rules): ValidatorFn =>
  (control: AbstractControl<Setting>): SettingErrors | null => {
    const setting = control.value;
    if (setting.kind === 'inherit') return null;
    if (setting.kind === 'unreadable') return { unreadable: true };
    const { name, definition, ownPolicy } = rules();
    const issues = validateValue(name, definition, setting.value);
    if (issues.length > 0) return { issues };
    if (!ownPolicy) return null;
    const contradictions = checkOwnValues(
      { parameters: { [name]: definition }, rules: [] },
      { [name]: ownPolicy },
      { [name]: setting.value },
    );
    return contradictions.length > 0 ? { issues: contradictions } : null;
  };
