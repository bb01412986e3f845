import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon, LanguageStore, exactDay, injectTexts } from '@kamerton/cockpit-ui';
import type { ParameterField } from '../model/parameter-field';
import { beneathTexts, verdictTexts } from '../texts/form.texts';
import { injectValueWords } from '../texts/value-words';
import { knownFacts } from './known-facts';

/** What the parameter does, what is known of it with the evidence, and what was proved on the live runtime. */
@Component({
  selector: 'kam-parameter-details',
  imports: [Icon],
  templateUrl: './parameter-details.html',
  styleUrl: './parameter-details.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ParameterDetails {
  readonly field = input.required<ParameterField>();
  private readonly language = inject(LanguageStore).language;
  private readonly words = injectValueWords();
  protected readonly texts = injectTexts(beneathTexts);
  private readonly verdictTexts = injectTexts(verdictTexts);

  protected readonly definition = computed(() => this.field().definition());
  protected readonly facts = computed(() =>
    knownFacts(this.definition(), { texts: this.texts(), words: this.words(), language: this.language() }),
  );
  /** `''` where there is no outside: a switch has none, and of free text only the server knows. */
  protected readonly outside = computed(() => {
    const { type, out_of_range } = this.definition();
    const hasOutside = type !== 'bool' && type !== 'string';
    return hasOutside || out_of_range ? this.texts().outOfRange[out_of_range ?? 'unknown'] : '';
  });
  protected readonly proof = computed(() => {
    const verdict = this.field().verdict();
    if (!verdict) return { word: this.verdictTexts().neverChecked, evidence: '', when: '' };
    const texts = this.verdictTexts();
    const day = exactDay(verdict.checked_at, this.language());
    return {
      word: texts.names[verdict.verdict],
      evidence: verdict.evidence,
      when: verdict.runtime_version ? texts.proof(day, verdict.runtime_version) : day,
    };
  });
}
