import { validateValue } from '@kamerton/parameter-schema';
import type {
  FloatDefinition,
  IntDefinition,
  ParameterDefinition,
  SpecialMeaning,
  SpecialValue,
} from '@kamerton/parameter-schema';

/** How a value of one schema is said in another, before anybody asks whether it is allowed there. */
export type Expression =
  | { readonly how: 'value'; readonly value: unknown; readonly note: string | null }
  | { readonly how: 'unset'; readonly note: string }
  | { readonly how: 'not'; readonly fate: 'impossible' | 'another_meaning'; readonly reason: string };

/** Meanings that a parameter may also have by being left out. */
const meaningsOfSilence: readonly SpecialMeaning[] = ['off', 'unlimited', 'random', 'automatic'];

/**
 * Numbers travel as they are, codes by what they mean: -1 that stands for "off" here becomes whatever stands for "off" there,
 * and a plain number that happens to be a code there does not travel at all.
 *
 * @param here `undefined`: nothing is known of where the value comes from.
 */
export const expressThere = (
  here: ParameterDefinition | undefined,
  there: ParameterDefinition,
  value: unknown,
): Expression => {
  const meant = specialIn(here, value);
  if (meant === undefined) return plainThere(there, value);
  const same = specials(there).filter(({ meaning }) => meaning === meant.meaning);
  const chosen = same.find((special) => special.value === value) ?? same[0];
  if (chosen !== undefined) {
    const note = chosen.value === value ? null : `${meant.meaning} is ${chosen.value} there`;
    return { how: 'value', value: chosen.value, note };
  }
  if (!isCode(here, meant) && validateValue('', there, value).length === 0) return plainThere(there, value);
  if (there.default === null && meaningsOfSilence.includes(meant.meaning)) {
    return { how: 'unset', note: `${meant.meaning} is said there by leaving it unset` };
  }
  const reason = `${String(value)} means ${meant.meaning} here, and how that is said there is not known`;
  return { how: 'not', fate: 'impossible', reason };
};

const plainThere = (there: ParameterDefinition, value: unknown): Expression => {
  const accidental = specialIn(there, value);
  if (accidental === undefined || !isCode(there, accidental)) return { how: 'value', value, note: null };
  const reason = `${String(value)} means ${accidental.meaning} there, and is not known to mean that here`;
  return { how: 'not', fate: 'another_meaning', reason };
};

/** Whether the value is a code of the definition: see `isCode`. */
export const isCodeIn = (definition: ParameterDefinition, value: unknown): boolean => {
  const special = specialIn(definition, value);
  return special !== undefined && isCode(definition, special);
};

/** What a value stands for besides being a number; `undefined`: nothing. */
export const meaningIn = (definition: ParameterDefinition, value: unknown): SpecialMeaning | undefined =>
  specialIn(definition, value)?.meaning;

const isNumeric = (definition: ParameterDefinition | undefined): definition is FloatDefinition | IntDefinition =>
  definition?.type === 'float' || definition?.type === 'int';

const specials = (definition: ParameterDefinition | undefined): readonly SpecialValue[] =>
  isNumeric(definition) ? (definition.special ?? []) : [];

const specialIn = (definition: ParameterDefinition | undefined, value: unknown): SpecialValue | undefined =>
  specials(definition).find((special) => special.value === value);

/** A code stands outside the scale (-1) or for its far end (0 of top_k); otherwise the number means what its neighbours mean. */
const isCode = (definition: ParameterDefinition | undefined, special: SpecialValue): boolean => {
  if (special.unbounded === true || !isNumeric(definition)) return true;
  const { special: _, ...scale } = definition;
  return validateValue('', scale, special.value).length > 0;
};
