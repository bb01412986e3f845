import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ApiFailure, VerificationStore } from '@kamerton/cockpit-data-access';
import { LanguageStore, injectTexts, relativeTime } from '@kamerton/cockpit-ui';
import type { VerificationBody } from '@kamerton/contract';
import { formatNumber } from '@kamerton/parameter-schema';
import { failureWords } from '../session/failure-words';
import { applyTexts, verificationTexts } from '../texts/tuning.texts';

/** A run under way, whoever started it: the parameter under test, how far it is, and the way to stop it. */
@Component({
  selector: 'kam-check-run',
  imports: [MatButton],
  template: `
    <p>
      <strong>{{ words() }}</strong>
      @if (progress(); as progress) {
        <span>{{ progress.words }}</span>
      }
      <span class="who">{{ startedBy() }}</span>
    </p>
    <progress
      [attr.value]="progress()?.done"
      [attr.max]="progress()?.total"
      [attr.aria-label]="texts().progressName"
    ></progress>
    <button matButton type="button" disabledInteractive [disabled]="cancelling()" (click)="cancel()">
      {{ cancelling() ? texts().cancelling : texts().cancel }}
    </button>
    @if (failure()) {
      <p class="failure" role="alert">{{ failure() }}</p>
    }
  `,
  styleUrl: './check-run.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckRun {
  readonly state = input.required<VerificationBody>();

  private readonly store = inject(VerificationStore);
  private readonly language = inject(LanguageStore).language;
  private readonly applyTexts = injectTexts(applyTexts);
  protected readonly texts = injectTexts(verificationTexts);
  protected readonly cancelling = signal(false);
  private readonly cancelFailure = signal<ApiFailure | null>(null);

  protected readonly words = computed(() => {
    const parameter = this.state().progress?.parameter;
    return parameter ? this.texts().testing(parameter) : this.texts().preparing;
  });
  protected readonly progress = computed(() => {
    const progress = this.state().progress;
    if (!progress || progress.total === 0) return null;
    const [done, total] = [progress.done, progress.total].map((count) => formatNumber(count, this.language()));
    return { ...progress, words: this.texts().progress(done ?? '', total ?? '') };
  });
  protected readonly startedBy = computed(() => {
    const { started_at, started_by } = this.state();
    if (!started_at || !started_by) return '';
    return this.texts().startedBy(started_by, relativeTime(started_at, new Date(), this.language()));
  });
  protected readonly failure = computed(() => {
    const failure = this.cancelFailure();
    if (failure) return failureWords(failure, this.applyTexts());
    return this.store.failure() ? this.texts().unreadable : '';
  });

  protected async cancel(): Promise<void> {
    this.cancelling.set(true);
    this.cancelFailure.set(await this.store.cancel());
    this.cancelling.set(this.cancelFailure() === null);
  }
}
