import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { injectTexts } from '@kamerton/cockpit-ui';
import { presetsTexts } from '../texts/transfer.texts';

/** Closes with `true` when what was typed may be lost. */
@Component({
  selector: 'kam-leave-draft-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>{{ texts().leaveTitle }}</h2>
    <mat-dialog-content>{{ texts().leaveBody }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="true">{{ texts().leave }}</button>
      <button matButton="filled" type="button" cdkFocusInitial [mat-dialog-close]="false">{{ texts().stay }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaveDialog {
  protected readonly texts = injectTexts(presetsTexts);
}
