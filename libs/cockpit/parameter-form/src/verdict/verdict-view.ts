import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon, LanguageStore, exactTime, injectTexts } from '@kamerton/cockpit-ui';
import type { ProbeCheck, VerdictSummary } from '@kamerton/contract';
import { verdictTexts } from '../texts/form.texts';
import { verdictIcons } from './verdict-icons';

const digestCharacters = 19;

/** The evidence for one verdict: what was tried, what was expected, what was seen, when and on which runtime and model. */
@Component({
  selector: 'kam-verdict-view',
  imports: [Icon],
  templateUrl: './verdict-view.html',
  styleUrl: './verdict-view.scss',
  host: { role: 'tooltip' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VerdictView {
  readonly verdict = input.required<VerdictSummary>();
  readonly label = input.required<string>();
  /** Reads signals. */
  readonly tried = input.required<() => readonly ProbeCheck[]>();
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(verdictTexts);
  protected readonly icon = computed(() => verdictIcons[this.verdict().verdict]);
  /** What was not as expected first: that is what somebody is here for. */
  protected readonly checks = computed(() => {
    const checks = this.tried()();
    return [
      ...checks.filter(({ as_expected }) => as_expected === false),
      ...checks.filter(({ as_expected }) => as_expected !== false),
    ];
  });
  protected readonly circumstances = computed(() => {
    const { checked_at, runtime_version, model_digest } = this.verdict();
    const texts = this.texts();
    return [
      texts.checkedAt(exactTime(checked_at, this.language())),
      runtime_version && texts.version(runtime_version),
      model_digest && texts.digest(shortDigest(model_digest)),
    ]
      .filter(Boolean)
      .join(' · ');
  });

  protected outcome({ as_expected }: ProbeCheck): 'met' | 'missed' | 'open' {
    if (as_expected === null) return 'open';
    return as_expected ? 'met' : 'missed';
  }
}

const shortDigest = (digest: string): string =>
  digest.length > digestCharacters ? `${digest.slice(0, digestCharacters)}…` : digest;
