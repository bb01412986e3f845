import type { DialectId } from '@kamerton/contract';
import type { GenerationSchema } from '@kamerton/parameter-schema';
import type { Dialect, RuntimeKind } from '../runtime-kind.js';

/** Where values come from or go to: a model's schema, and the protocol that is spoken with its runtime. */
export interface WireSide {
  readonly kind: RuntimeKind;
  readonly dialect: DialectId;
  readonly schema: GenerationSchema;
}

/** @throws RangeError if the kind does not speak the dialect. */
export const dialectOfSide = ({ kind, dialect: id }: WireSide): Dialect => {
  const dialect = kind.dialects.find((candidate) => candidate.id === id);
  if (dialect === undefined) throw new RangeError(`${kind.name} has no dialect called ${id}`);
  return dialect;
};
