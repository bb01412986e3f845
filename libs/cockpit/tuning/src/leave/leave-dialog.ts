import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { LanguageStore, counted, injectTexts } from '@kamerton/cockpit-ui';
import { applyTexts } from '../texts/tuning.texts';

/** Closes with `true` when the changes may be lost. */
@Component({
  selector: 'kam-leave-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>{{ texts().leaveTitle }}</h2>
    <mat-dialog-content>{{ texts().leaveBody(count()) }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="true">{{ texts().leave }}</button>
      <button matButton="filled" type="button" cdkFocusInitial [mat-dialog-close]="false">{{ texts().stay }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaveDialog {
  private readonly changes: number = inject(MAT_DIALOG_DATA);
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(applyTexts);
  protected readonly count = computed(() => counted(this.changes, this.language(), this.texts().changes));
}
