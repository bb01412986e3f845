import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import { termsOf, unitOf } from '@kamerton/parameter-schema';
import type { ParameterField } from '../../model/parameter-field';
import { type NumberDefinition, numberText } from '../../number/number-text';
import { formTexts } from '../../texts/form.texts';
import { injectValueWords } from '../../texts/value-words';
import { NumberSlider } from './number-slider';
import { NumberTextField } from './number-text-field';

/** A slider for the rough value, a field for the exact one, and a button for each value with a meaning of its own. */
@Component({
  selector: 'kam-number-control',
  imports: [NumberSlider, NumberTextField],
  templateUrl: './number-control.html',
  styleUrl: './number-control.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NumberControl {
  readonly field = input.required<ParameterField>();
  readonly definition = input.required<NumberDefinition>();

  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(formTexts);
  protected readonly words = injectValueWords();

  protected readonly shown = computed(() => {
    const shown = this.field().shown();
    return typeof shown === 'number' ? shown : null;
  });

  /** What an empty field stands for. */
  protected readonly inherited = computed(() => {
    const value = this.field().inherited().value;
    return typeof value === 'number'
      ? numberText(value, this.definition(), this.language())
      : this.words().of(this.definition(), value);
  });

  protected readonly specials = computed(() => {
    const { specialMeanings } = termsOf(this.language());
    return (this.definition().special ?? []).map(({ value, meaning }) => ({
      value,
      text: `${specialMeanings[meaning]} (${value})`,
    }));
  });

  /** A special value counts nothing, so it takes no unit. */
  protected readonly unit = computed(() => {
    const { unit, special } = this.definition();
    const shown = this.shown();
    if (unit === null || special?.some(({ value }) => value === shown)) return '';
    return unitOf(unit, shown ?? 0, this.language());
  });
}
