import type { ModelFacts } from '@kamerton/runtime-catalog';

/**
 * The facts of two looks, without what only one of them was told. A server may give its own API document at one time and be
 * too slow with it at another: that the fields in it are unknown then does not mean that they are gone.
 */
export function equallyTold(before: ModelFacts, after: ModelFacts): readonly [ModelFacts, ModelFacts] {
  return isTold(before) && isTold(after) ? [before, after] : [withoutDocument(before), withoutDocument(after)];
}

/** Whether the later look was not told what the earlier one was, so that a difference may show only when it is told again. */
export const tellsLess = (before: ModelFacts, after: ModelFacts): boolean => isTold(before) && !isTold(after);

const isTold = ({ known_fields: fields = null }: Partial<ModelFacts>): boolean => fields !== null;

function withoutDocument({ known_field_rules: _rules, ...facts }: ModelFacts): ModelFacts {
  return { ...facts, known_fields: null };
}
