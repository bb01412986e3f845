import { DestroyRef, Injectable, type Signal, effect, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar, type MatSnackBarRef, type TextOnlySnackBar } from '@angular/material/snack-bar';
import { ConfigStore, ModelsStore, ProfilesStore } from '@kamerton/cockpit-data-access';
import type { FormModel } from '@kamerton/cockpit-parameter-form';
import { injectTexts } from '@kamerton/cockpit-ui';
import type { ConfigPatchBody, ConfigWriteBody } from '@kamerton/contract';
import { firstValueFrom } from 'rxjs';
import { needsLook } from '../review/needs-look';
import { type AcceptedTrial, Trial } from '../review/trial';
import { failureWords } from '../session/failure-words';
import { TuningSession } from '../session/tuning-session';
import type { ApplyTexts } from '../texts/apply.en';
import { applyTexts } from '../texts/tuning.texts';
import { type Attempt, attemptOf, isSameAttempt } from './attempt';

/** Long enough to read it, and to take it back. */
const snackBarInMilliseconds = 12_000;

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
  /** It may have been carried out; the same Apply again is then answered as the first one would have been. */
  private unanswered: Attempt | null = null;

  constructor() {
    effect(() => this.withdrawFrom(this.session.form()));
    inject(DestroyRef).onDestroy(() => this.withdrawFrom(null));
  }

  /** `look`: the person wants to see what the changes would do in any case. Answers whether they are applied. */
  async apply(reason: string, look = false): Promise<boolean> {
    const form = this.session.ready();
    if (!form) return false;
    const why = reason.trim();
    const body = { ...form.changesToSend(), ...(why && { reason: why }) };
    if (this.unanswered && isSameAttempt(this.unanswered, form, body)) return this.write(this.unanswered);
    const tried = await this.tryOut(form, body);
    if (!tried) return false;
    const { version } = form.config();
    if ((look || needsLook(tried)) && !(await this.looksRight(tried))) return false;
    // What was looked at no longer holds once another version is on the screen, which says so.
    if (form.config().version !== version) return false;
    return this.write(attemptOf(form, body, tried));
  }

  private async tryOut(form: FormModel, { params, policies }: ConfigPatchBody): Promise<AcceptedTrial | null> {
    const changes = { ...(params && { params }), ...(policies && { policies }) };
    const result = await this.session.during(() => this.trial.of(changes));
    if (!result || form !== this.session.form()) return null;
    if (result.ok) return result;
    this.session.refuse(form, result.failure);
    return null;
  }

  private async looksRight(result: AcceptedTrial): Promise<boolean> {
    const { ReviewDialog, reviewDialogPlace } = await import('../review/review-dialog');
    const opened = this.dialog.open<unknown, AcceptedTrial, boolean>(ReviewDialog, {
      ...reviewDialogPlace,
      data: result,
    });
    return (await firstValueFrom(opened.afterClosed())) === true;
  }

  /** What was looked at is what is sent, whatever has been typed since. */
  private async write(attempt: Attempt): Promise<boolean> {
    const { form, body, tried, key } = attempt;
    const options = { key, ...(tried.conflicts.length > 0 && { resolve_conflicts: true }) };
    const written = await this.session.during(() => this.store.patch(body, options));
    if (!written || form !== this.session.form()) return false;
    this.trial.forget();
    this.unanswered = !written.ok && written.failure.kind === 'unreachable' ? attempt : null;
    if (!written.ok) {
      this.session.refuse(form, written.failure, this.unanswered !== null);
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
    this.offerUndo(form, version, this.texts().applied(version));
  }

  private offerUndo(form: FormModel, version: number, words: string): void {
    const snack = this.snackBar.open(words, this.texts().undo, place);
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
    if (!undone.ok) {
      const { failure } = undone;
      if (failure.kind === 'problem') return this.session.refuse(form, failure);
      return this.offerUndo(form, version, failureWords(failure, this.texts()));
    }
    this.session.accept(form, undone.body);
    this.say(this.texts().undone(undone.body.version));
  }

  private say(words: string): void {
    this.snackBar.open(words, undefined, place);
  }
}

const place = { duration: snackBarInMilliseconds, politeness: 'polite' } as const;
