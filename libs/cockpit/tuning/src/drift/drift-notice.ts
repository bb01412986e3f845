import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ApiFailure } from '@kamerton/cockpit-data-access';
import { type FormModel, beneathTexts, injectValueWords, verdictTexts } from '@kamerton/cockpit-parameter-form';
import { LanguageStore, Notice, exactTime, injectTexts } from '@kamerton/cockpit-ui';
import type { DriftBody } from '@kamerton/contract';
import { formatNumber } from '@kamerton/parameter-schema';
import { failureWords } from '../session/failure-words';
import { TuningSession } from '../session/tuning-session';
import { applyTexts, driftTexts } from '../texts/tuning.texts';
import { driftLines } from './drift-moves';

/** More stand on the rows themselves. */
const mostLines = 5;

/** What moved beneath the overrides although nobody edited it; the mark stays until somebody says that they have seen it. */
@Component({
  selector: 'kam-drift-notice',
  imports: [MatButton, Notice],
  template: `
    <kam-notice tone="warning" icon="drift">
      <strong>{{ title() }}</strong>
      <ul>
        @for (line of lines().slice(0, mostLines); track line) {
          <li>{{ line }}</li>
        }
        @if (lines().length > mostLines) {
          <li>{{ rest() }}</li>
        }
      </ul>
      <span class="since">{{ since() }}</span>
      @if (failure()) {
        <p role="alert">{{ failure() }}</p>
      }
      <button
        matButton
        actions
        type="button"
        [title]="texts().seenHint"
        disabledInteractive
        [disabled]="busy()"
        (click)="see()"
      >
        {{ texts().seen }}
      </button>
    </kam-notice>
  `,
  styles: `
    :host {
      display: block;
      padding: 0.625rem var(--kam-gutter) 0;
      font-size: 0.875rem;
    }

    ul {
      margin: 0.25rem 0;
      padding-inline-start: 1.25rem;
      font-variant-numeric: tabular-nums;
    }

    .since {
      font-size: 0.8125rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DriftNotice {
  readonly form = input.required<FormModel>();
  readonly drift = input.required<DriftBody>();
  /** The notice goes with the mark. */
  readonly seen = output();

  private readonly session = inject(TuningSession);
  private readonly language = inject(LanguageStore).language;
  private readonly words = injectValueWords();
  private readonly beneath = injectTexts(beneathTexts);
  private readonly verdicts = injectTexts(verdictTexts);
  private readonly applyTexts = injectTexts(applyTexts);
  protected readonly texts = injectTexts(driftTexts);
  protected readonly mostLines = mostLines;
  protected readonly busy = signal(false);
  private readonly failureNow = signal<ApiFailure | null>(null);

  protected readonly title = computed(() => {
    const { overrides, invalid_overrides } = this.form().config();
    if (Object.keys(overrides).length === 0) return this.texts().titlePlain;
    const unused = invalid_overrides.map(
      ({ parameter }) => this.form().field(parameter)?.definition().label ?? parameter,
    );
    return unused.length > 0 ? this.texts().titleUnused(unused.join(', ')) : this.texts().title;
  });
  protected readonly lines = computed(() =>
    driftLines(this.drift(), this.form(), this.texts(), {
      texts: this.beneath(),
      verdicts: this.verdicts(),
      words: this.words(),
      language: this.language(),
    }),
  );
  protected readonly rest = computed(() =>
    this.texts().more(formatNumber(this.lines().length - mostLines, this.language())),
  );
  protected readonly since = computed(() => this.texts().since(exactTime(this.drift().since, this.language())));
  protected readonly failure = computed(() => {
    const failure = this.failureNow();
    return failure && failureWords(failure, this.applyTexts());
  });

  protected async see(): Promise<void> {
    this.busy.set(true);
    this.failureNow.set(await this.session.driftSeen());
    this.busy.set(false);
    if (!this.failureNow()) this.seen.emit();
  }
}
