import type { DroppedParameter, RenamedParameter } from '@kamerton/contract';
import type { Dialect } from '../runtime-kind.js';
import { occurrencesIn } from './occurrences.js';
import { wirePlaces } from './wire-places.js';

export interface CanonicalValues {
  /** Canonical name → value as given; not validated. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Given twice (DUPLICATE), or under a canonical name that the dialect has no field for (NOT_IN_DIALECT). */
  readonly dropped: readonly DroppedParameter[];
  /** Found under an alias, in another spelling that the server takes as well, or under the canonical name where the dialect wants another place. */
  readonly renamed: readonly RenamedParameter[];
}

/**
 * The parameters in a request body under their canonical names.
 *
 * @param parameters the canonical names to look for; left out: those that the dialect has a field for.
 */
export const fromWire = (
  dialect: Dialect,
  body: Readonly<Record<string, unknown>>,
  parameters: Iterable<string> = dialect.fields.map(({ parameter }) => parameter),
): CanonicalValues => {
  const values: [string, unknown][] = [];
  const dropped: DroppedParameter[] = [];
  const renamed: RenamedParameter[] = [];
  for (const [parameter, [first, ...others]] of occurrencesIn(wirePlaces(dialect, parameters), body)) {
    if (first === undefined) continue;
    const { field, value, path } = first;
    if (field === null) {
      dropped.push({ parameter, value, code: 'NOT_IN_DIALECT' });
      continue;
    }
    values.push([parameter, field.fromWire === undefined ? value : field.fromWire(value)]);
    const [from, to] = [path.join('.'), field.path.join('.')];
    if (from !== to) renamed.push({ from, to });
    for (const other of others) dropped.push({ parameter, value: other.value, code: 'DUPLICATE' });
  }
  return { values: Object.fromEntries(values), dropped, renamed };
};
