import type { Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { ParameterField } from '../model/parameter-field';

/** The way to it stands on every row, so the editor itself is loaded when somebody comes. */
export const openPolicyEditor = async (injector: Injector, field: ParameterField): Promise<void> => {
  const { PolicyDialog, policyDialogPlace } = await import('./policy-dialog');
  injector.get(MatDialog).open(PolicyDialog, { ...policyDialogPlace, data: field });
};
