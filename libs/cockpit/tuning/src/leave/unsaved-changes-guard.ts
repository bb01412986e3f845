import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { CanDeactivateFn } from '@angular/router';
import { mayLeave } from './may-leave';

export interface HasUnsavedChanges {
  readonly unsavedChanges: () => number;
}

/** Asks before changes are lost by going elsewhere, to another model or profile included. */
export const unsavedChangesGuard: CanDeactivateFn<HasUnsavedChanges> = (page) => {
  const changes = page.unsavedChanges();
  return changes === 0 || mayLeave(inject(MatDialog), changes);
};
