import {
  type Fact,
  type FloatDefinition,
  type IntDefinition,
  type Language,
  type ParameterDefinition,
  type ParameterValue,
  type ProvenFacet,
  formatNumber,
  termsOf,
} from '@kamerton/parameter-schema';
import type { BeneathTexts } from '../texts/beneath.en';
import type { ValueWords } from '../texts/value-words';

/** One thing that is known of a parameter, and how it is known. */
export interface KnownFact {
  readonly facet: ProvenFacet;
  readonly name: string;
  readonly value: string;
  /** `''`: nothing was recorded, or nothing is known that could have a source. */
  readonly source: string;
  readonly unverified: boolean;
}

interface Wording {
  readonly texts: BeneathTexts;
  readonly words: ValueWords;
  readonly language: Language;
}

const facets = ['default', 'min', 'max', 'enum', 'max_items'] as const satisfies readonly ProvenFacet[];

/** What is known of a parameter in words, with the source and the evidence. A default is always among it, if only as unknown. */
export const knownFacts = (definition: ParameterDefinition, wording: Wording): readonly KnownFact[] =>
  facets.flatMap((facet) => {
    const value = valueOf(definition, facet, wording);
    if (value === null) return [];
    const fact = definition.provenance[facet];
    const isKnown = facet !== 'default' || definition.default !== undefined;
    return [
      {
        facet,
        name: wording.texts.facets[facet],
        value,
        source: sourceOf(fact, isKnown, wording),
        unverified: fact?.unverified ?? false,
      },
    ];
  });

const sourceOf = (fact: Fact | undefined, isKnown: boolean, { texts, language }: Wording): string => {
  if (!fact) return isKnown ? texts.noSource : '';
  return `${termsOf(language).factSources[fact.source]}: ${fact.evidence}`;
};

const valueOf = (definition: ParameterDefinition, facet: ProvenFacet, wording: Wording): string | null => {
  const words = (value: ParameterValue | null | undefined): string => wording.words.withUnit(definition, value);
  if (facet === 'default') return words(definition.default);
  if (facet === 'enum') return definition.type === 'enum' ? definition.enum.map(words).join(', ') : null;
  if (facet === 'max_items') {
    return definition.type === 'list' ? formatNumber(definition.max_items, wording.language) : null;
  }
  const isNumber = definition.type === 'int' || definition.type === 'float';
  return isNumber ? limitOf(definition, facet, wording) : null;
};

const limitOf = (
  definition: IntDefinition | FloatDefinition,
  end: 'min' | 'max',
  { texts, words }: Wording,
): string | null => {
  const limit = definition[end];
  if (limit === undefined) return null;
  // A number that also has a meaning of its own is only a number where it limits.
  const value = words.withUnit({ ...definition, special: [] }, limit);
  if (end === 'min') return definition.exclusive_min ? texts.moreThan(value) : texts.atLeast(value);
  return definition.exclusive_max ? texts.lessThan(value) : texts.atMost(value);
};
