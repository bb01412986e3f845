import { DestroyRef, Injectable, type Signal, effect, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar, type MatSnackBarRef, type TextOnlySnackBar } from '@angular/material/snack-bar';
import { ConfigStore, ModelsStore, ProfilesStore } from '@kamerton/cockpit-data-access';
import type { FormModel } from '@kamerton/cockpit-parameter-form';
import { injectTexts } from '@kamerton/cockpit-ui';
import type { ConfigWriteBody } from '@kamerton/contract';
import { firstValueFrom } from 'rxjs';
import { needsLook } from '../review/needs-look';
import { Trial, type TrialResult } from '../review/trial';
import { TuningSession } from '../session/tuning-session';
import type { ApplyTexts } from '../texts/apply.en';
import { applyTexts } from '../texts/tuning.texts';

/** Long enough to read it, and to take it back. */
const snackBarInMilliseconds = 12_000;

type Accepted = Extract<TrialResult, { ok: true }>;

/** From the button to the word of what has come of it: tried out first, looked at where there is more to see, taken back if wanted. */
@Injectable()
export class ApplyChanges {
  private readonly store = inject(ConfigStore);
  private readonly session = inject(TuningSession);
  private readonly trial = inject(Trial);
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly models = inject(ModelsStore);
  private readonly profiles = inject(ProfilesStore);
  private readonly texts: Signal<ApplyTexts> = injectTexts(applyTexts);
  /** The way back, which leads nowhere once another set is on the screen. */
  private offered: { readonly form: FormModel; readonly snack: MatSnackBarRef<TextOnlySnackBar> } | null = null;

  constructor() {
    effect(() => this.withdrawFrom(this.session.form()));
    inject(DestroyRef).onDestroy(() => this.withdrawFrom(null));
  }

  /** `look`: the person wants to see what the changes would do in any case. Answers whether they are applied. */
  async apply(reason: string, look = false): Promise<boolean> {
    const form = this.session.ready();
    if (!form) return false;
    const result = await this.session.during(() => this.trial.of(form.changesToSend()));
    if (!result || form !== this.session.form()) return false;
    if (!result.ok) {
      this.session.refuse(form, result.failure);
      return false;
    }
    if ((look || needsLook(result)) && !(await this.looksRight(result))) return false;
    return this.session.during(() => this.write(form, result, reason.trim()));
  }

  private async looksRight(result: Accepted): Promise<boolean> {
    const { ReviewDialog, reviewDialogPlace } = await import('../review/review-dialog');
    const opened = this.dialog.open<unknown, Accepted, boolean>(ReviewDialog, { ...reviewDialogPlace, data: result });
    return (await firstValueFrom(opened.afterClosed())) === true;
  }

  private async write(form: FormModel, { conflicts }: Accepted, reason: string): Promise<boolean> {
    const body = { ...form.changesToSend(), ...(reason && { reason }) };
    const written = await this.store.patch(body, conflicts.length > 0 ? { resolve_conflicts: true } : {});
    if (!written || form !== this.session.form()) return false;
    this.trial.forget();
    if (!written.ok) {
      this.session.refuse(form, written.failure);
      return false;
    }
    this.session.accept(form, written.body);
    if (written.body.also_changed.length > 0) void Promise.all([this.models.refresh(), this.profiles.reload()]);
    this.tell(form, written.body);
    return true;
  }

  /** Other sets keep what was settled there, so a change that reached them is taken back with care, in the history. */
  private tell(form: FormModel, { revision, version, also_changed }: ConfigWriteBody): void {
    if (!revision) return this.say(this.texts().nothingChanged);
    if (also_changed.length > 0) return this.say(this.texts().appliedElsewhere(version, also_changed.length));
    const snack = this.snackBar.open(this.texts().applied(version), this.texts().undo, place);
    snack.onAction().subscribe(() => void this.undo(form, version));
    this.offered = { form, snack };
  }

  private withdrawFrom(shown: FormModel | null): void {
    if (!this.offered || this.offered.form === shown) return;
    this.offered.snack.dismiss();
    this.offered = null;
  }

  private async undo(form: FormModel, version: number): Promise<void> {
    if (form !== this.session.form()) return;
    const undone = await this.session.during(() => this.store.undo(version));
    if (!undone || form !== this.session.form()) return;
    if (!undone.ok) return this.session.refuse(form, undone.failure);
    this.session.accept(form, undone.body);
    this.say(this.texts().undone(undone.body.version));
  }

  private say(words: string): void {
    this.snackBar.open(words, undefined, place);
  }
}

const place = { duration: snackBarInMilliseconds, politeness: 'polite' } as const;
