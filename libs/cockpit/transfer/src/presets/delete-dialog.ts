import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { injectTexts } from '@kamerton/cockpit-ui';
import { presetsTexts } from '../texts/transfer.texts';

/** Closes with `true` when the preset may be deleted. */
@Component({
  selector: 'kam-delete-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>{{ texts().removeTitle(name) }}</h2>
    <mat-dialog-content>{{ texts().removeBody }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" cdkFocusInitial [mat-dialog-close]="false">{{ texts().cancel }}</button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">{{ texts().remove }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeleteDialog {
  protected readonly name: string = inject(MAT_DIALOG_DATA);
  protected readonly texts = injectTexts(presetsTexts);
}
