import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { CanDeactivateFn } from '@angular/router';
import { map } from 'rxjs';
import { LeaveDialog } from './leave-dialog';

export interface HoldsDraft {
  /** Something was typed that is stored nowhere. */
  readonly unsaved: () => boolean;
}

/** Asks before a preset that was being written is lost. */
export const draftGuard: CanDeactivateFn<HoldsDraft> = (page) =>
  !page.unsaved() ||
  inject(MatDialog)
    .open<LeaveDialog, unknown, boolean>(LeaveDialog, { role: 'alertdialog' })
    .afterClosed()
    .pipe(map((leave) => leave === true));
