import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  type MatDialogConfig,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type { ApiFailure } from '@kamerton/cockpit-data-access';
import { FailureNotice, injectTexts } from '@kamerton/cockpit-ui';
import { profilePattern } from '@kamerton/contract';
import { profileDialogTexts } from '../texts/profile-dialog.texts';
import type { ProfileEntry } from './profile-entry';

/** Values of the list of beginnings that are no profile; no profile's name begins like this. */
const nothing = '-';
const own = '--';

/** Asks for the name of a profile, and what a new one begins with. Closes with the name once the API has accepted it. */
@Component({
  selector: 'kam-profile-dialog',
  imports: [
    FailureNotice,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ReactiveFormsModule,
  ],
  templateUrl: './profile-dialog.html',
  styleUrl: './profile-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProfileDialog {
  protected readonly entry: ProfileEntry = inject(MAT_DIALOG_DATA);
  private readonly dialog: MatDialogRef<ProfileDialog, string> = inject(MatDialogRef);
  protected readonly texts = injectTexts(profileDialogTexts);
  protected readonly nothing = nothing;
  protected readonly own = own;
  protected readonly form = new FormGroup({
    name: new FormControl(this.entry.renamed ?? '', { nonNullable: true }),
    from: new FormControl(this.entry.original ?? nothing, { nonNullable: true }),
  });
  private readonly name = toSignal(this.form.controls.name.valueChanges, { initialValue: this.form.value.name ?? '' });
  private readonly attempted = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);

  private readonly fault = computed(() => {
    const name = this.name().trim();
    if (this.entry.names.includes(name) && name !== this.entry.renamed) return this.texts().taken(name);
    return profilePattern.test(name) ? '' : this.texts().pattern;
  });
  /** While somebody has not begun to type nothing is wrong yet. */
  protected readonly complaint = computed(() => (this.name() === '' && !this.attempted() ? '' : this.fault()));

  protected async submit(): Promise<void> {
    this.attempted.set(true);
    const profile = this.name().trim();
    if (this.fault() || this.busy()) return;
    if (profile === this.entry.renamed) return this.dialog.close();
    this.busy.set(true);
    const answer = await this.entry.act({ profile, ...this.beginning() });
    this.busy.set(false);
    if (answer.ok) this.dialog.close(profile);
    else this.failure.set(answer.failure);
  }

  private beginning(): { copy_of?: string | null } {
    const { from } = this.form.getRawValue();
    if (this.entry.renamed !== undefined || from === nothing) return {};
    return { copy_of: from === own ? null : from };
  }
}

export const profileDialogPlace: MatDialogConfig = { width: 'min(28rem, 94vw)', maxWidth: '94vw' };
