import { type Signal, computed, inject } from '@angular/core';
import {
  type PolicyWords,
  type ValueWords,
  injectPolicyWords,
  injectValueWords,
} from '@kamerton/cockpit-parameter-form';
import { LanguageStore } from '@kamerton/cockpit-ui';
import {
  type Language,
  type ParameterDefinition,
  type ParameterValue,
  type Policy,
  formatNumber,
} from '@kamerton/parameter-schema';
import type { ChangesTexts } from '../texts/changes.en';
import { changesTexts } from '../texts/changes.texts';

export type Definitions = Readonly<Record<string, ParameterDefinition>>;

/** Parameters, values and policies as a person reads them, by canonical name. */
export interface ParameterWords {
  readonly label: (name: string) => string;
  /** What an override set holds; `null`: nothing, so that it inherits. */
  readonly stored: (name: string, value: ParameterValue | null) => string;
  /** What requests get; `undefined`: unknown, `null`: known to be nothing. */
  readonly effective: (name: string, value: ParameterValue | null | undefined) => string;
  readonly policy: (name: string, policy: Policy | null) => string;
}

/** To be called where `inject()` may be. A name that has no definition is shown as it is, with its value as JSON. */
export const injectParameterWords = (definitions: Signal<Definitions>): Signal<ParameterWords> => {
  const words = injectValueWords();
  const policies = injectPolicyWords();
  const { language } = inject(LanguageStore);
  return computed(() => parameterWords(definitions(), words(), policies(), changesTexts[language()], language()));
};

const parameterWords = (
  definitions: Definitions,
  words: ValueWords,
  policyWords: PolicyWords,
  texts: ChangesTexts,
  language: Language,
): ParameterWords => {
  const effective: ParameterWords['effective'] = (name, value) => {
    const definition = definitions[name];
    if (definition) return words.withUnit(definition, value);
    return value === undefined ? words.unknown : plainWords(value, language);
  };
  return {
    effective,
    label: (name) => definitions[name]?.label ?? name,
    stored: (name, value) => (value === null ? texts.unset : effective(name, value)),
    policy: (name, policy) => policyWords(policy, definitions[name]),
  };
};

const plainWords = (value: ParameterValue | null, language: Language): string =>
  typeof value === 'number' ? formatNumber(value, language) : JSON.stringify(value);
