import type { ModelFacts } from '../runtime-kind.js';
import { knownFieldRule } from '../schema/known-field-rule.js';
import { catalog, live } from '../schema/parameter-spec.js';

/** What /info tells of a field, else what the launcher sets when nobody says otherwise. */
export const maxOf = (facts: ModelFacts, field: string): number | undefined => knownFieldRule(facts, field).max;

export const maxItemsOf = (facts: ModelFacts, field: string): number | undefined =>
  knownFieldRule(facts, field).max_items;

export const toldBy = (field: string) => live(`${field} of GET /info`);

export const launcherDefault = (flag: string) =>
  catalog(`launcher default of ${flag}: TGI launcher/src/main.rs; the server told no other`);
