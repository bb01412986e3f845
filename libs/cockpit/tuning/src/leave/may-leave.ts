import type { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { LeaveDialog } from './leave-dialog';

/** Whether unsaved changes may be lost; without any, nobody is asked. */
export const mayLeave = async (dialog: MatDialog, changes: number): Promise<boolean> => {
  if (changes === 0) return true;
  const opened = dialog.open<LeaveDialog, number, boolean>(LeaveDialog, { data: changes, role: 'alertdialog' });
  return (await firstValueFrom(opened.afterClosed())) === true;
};
