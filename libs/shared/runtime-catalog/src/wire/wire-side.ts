import type { DialectId } from '@kamerton/contract';
import type { GenerationSchema } from '@kamerton/parameter-schema';
import type { Dialect, RuntimeKind } from '../runtime-kind.js';

/** Whose values they are: a model's schema, and the kind of its runtime. */
export interface CopySource {
  readonly kind: RuntimeKind;
  readonly schema: GenerationSchema;
}

/** The same, and the protocol that is spoken with the runtime. */
export interface WireSide extends CopySource {
  readonly dialect: DialectId;
}

/** Whatever values can stand in: a request body of a dialect, a settings file. */
export interface Carrier extends Pick<Dialect, 'fields'> {
  readonly id: string;
}

/** Where values go to when no one protocol is meant: what any of the carriers can hold, arrives. */
export interface CopyTarget extends CopySource {
  readonly carriers: readonly Carrier[];
}

/** @throws RangeError if the kind does not speak the dialect. */
export const targetOf = (to: WireSide | CopyTarget): CopyTarget =>
  'carriers' in to ? to : { kind: to.kind, schema: to.schema, carriers: [dialectOfSide(to)] };

/** @throws RangeError if the kind does not speak the dialect. */
export const dialectOfSide = ({ kind, dialect: id }: WireSide): Dialect => {
  const dialect = kind.dialects.find((candidate) => candidate.id === id);
  if (dialect === undefined) throw new RangeError(`${kind.name} has no dialect called ${id}`);
  return dialect;
};
