import type { FactSource, ParameterGroup, ParameterScope, ParameterUnit, SpecialMeaning } from '../definition.js';
import type { EffectiveValue, StepRefusal } from '../ladder.js';
import type { PluralForms } from './plural.js';

/** The words of the domain in one language. A missing one is a compile error. */
export interface Terms {
  readonly specialMeanings: Readonly<Record<SpecialMeaning, string>>;
  readonly groups: Readonly<Record<ParameterGroup, string>>;
  readonly scopes: Readonly<Record<ParameterScope, string>>;
  readonly units: Readonly<Record<ParameterUnit, PluralForms>>;
  readonly factSources: Readonly<Record<FactSource, string>>;
  /** Where an effective value comes from, short enough for a chip. */
  readonly valueSources: Readonly<Record<EffectiveValue['source'], string>>;
  readonly outcomes: Readonly<Record<StepRefusal['outcome'], string>>;
}
