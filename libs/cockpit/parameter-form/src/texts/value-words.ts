import { type Signal, computed, inject } from '@angular/core';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { type ParameterDefinition, type ParameterValue, formatValue, unitOf } from '@kamerton/parameter-schema';
import type { FormTexts } from './form.en';
import { formTexts } from './form.texts';

export interface ValueWords {
  /** What stands where nothing is known. */
  readonly unknown: string;
  /** `undefined`: unknown; `null`: known to be nothing. */
  of(definition: ParameterDefinition, value: ParameterValue | null | undefined): string;
  /** The same with the unit, for where no unit stands beside it. */
  withUnit(definition: ParameterDefinition, value: ParameterValue | null | undefined): string;
}

/** Values as a person reads them, in the language of the moment. To be called where `inject()` may be. */
export const injectValueWords = (): Signal<ValueWords> => {
  const { language } = inject(LanguageStore);
  return computed(() => {
    const texts = formTexts[language()];
    const of: ValueWords['of'] = (definition, value) => {
      if (value === undefined) return texts.unknown;
      if (value === null) return texts.nothing;
      return typeof value === 'boolean' ? switchWord(value, texts) : formatValue(definition, value, language());
    };
    const withUnit: ValueWords['withUnit'] = (definition, value) => {
      const words = of(definition, value);
      const isCount = typeof value === 'number' && !isSpecial(definition, value);
      return definition.unit && isCount ? `${words} ${unitOf(definition.unit, value, language())}` : words;
    };
    return { unknown: texts.unknown, of, withUnit };
  });
};

const switchWord = (value: boolean, texts: FormTexts): string => (value ? texts.on : texts.off);

const isSpecial = (definition: ParameterDefinition, value: number): boolean =>
  (definition.type === 'int' || definition.type === 'float') &&
  (definition.special ?? []).some((special) => special.value === value);
