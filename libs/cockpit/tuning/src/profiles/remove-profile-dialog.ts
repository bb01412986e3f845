import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  type MatDialogConfig,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { type ProfilePlace, ReceiptsClient } from '@kamerton/cockpit-data-access';
import { injectTexts } from '@kamerton/cockpit-ui';
import { profileDialogTexts } from '../texts/profile-dialog.texts';

/** Which services name the profile, before it goes. Closes with `true` when it may. */
@Component({
  selector: 'kam-remove-profile-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>{{ texts().removeTitle(place.profile) }}</h2>
    <mat-dialog-content>
      <p>{{ texts().removeBody }}</p>
      <p role="status">{{ followers() }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="true">{{ texts().remove }}</button>
      <button matButton="filled" type="button" cdkFocusInitial [mat-dialog-close]="false">{{ texts().keep }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    p + p {
      min-block-size: 2.5rem;
      margin-block-start: 0.75rem;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RemoveProfileDialog {
  protected readonly place: ProfilePlace = inject(MAT_DIALOG_DATA);
  protected readonly texts = injectTexts(profileDialogTexts);
  private readonly receipts = inject(ReceiptsClient);
  private readonly asked = resource({ loader: () => this.receipts.followers(this.place) });
  protected readonly followers = computed(() => {
    const answer = this.asked.value();
    if (!answer) return this.texts().askingServices;
    if (!answer.ok) return this.texts().servicesUnknown;
    return answer.body.length === 0 ? this.texts().noService : this.texts().services(answer.body.join(', '));
  });
}

export const removeProfilePlace: MatDialogConfig = {
  role: 'alertdialog',
  width: 'min(30rem, 94vw)',
  maxWidth: '94vw',
};
