import type { RuntimeKind } from '../runtime-kind.js';

/** What a kind makes of a parameter instead of what its name says everywhere else; `null`: it means what all mean. */
export const ownMeaning = ({ dialects }: RuntimeKind, parameter: string): string | null => {
  const fields = dialects.flatMap((dialect) => dialect.fields);
  return fields.find((field) => field.parameter === parameter && field.anotherMeaning)?.anotherMeaning ?? null;
};
