import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { CanDeactivateFn } from '@angular/router';
import { map } from 'rxjs';
import { LeaveDialog } from './leave-dialog';

export interface HasUnsavedChanges {
  readonly unsavedChanges: () => number;
}

/** Asks before changes are lost by going elsewhere, to another model included. */
export const unsavedChangesGuard: CanDeactivateFn<HasUnsavedChanges> = (page) => {
  const count = page.unsavedChanges();
  if (count === 0) return true;
  return inject(MatDialog)
    .open<LeaveDialog, number, boolean>(LeaveDialog, { data: count, role: 'alertdialog' })
    .afterClosed()
    .pipe(map((leave) => leave === true));
};
