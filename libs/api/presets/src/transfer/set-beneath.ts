import type { OverrideSetEntity } from '@kamerton/api-database';
import { rungOf } from '@kamerton/contract';
import type { Arrival } from './arrival.js';

/**
 * What is said by leaving a parameter unset cannot be said where a rung below sets it: such a value does not arrive, and the
 * override that stands there stays.
 */
export function arrivalAbove({ params, report }: Arrival, below: readonly OverrideSetEntity[]): Arrival {
  const setBelow = (name: string) => below.find(({ params: values }) => Object.hasOwn(values, name));
  return {
    params: Object.fromEntries(
      Object.entries(params).filter(([name, value]) => value !== null || setBelow(name) === undefined),
    ),
    report: report.map((entry) => {
      const below = entry.fate === 'exact' && entry.there === null ? setBelow(entry.as) : undefined;
      if (below === undefined) return entry;
      return { ...entry, fate: 'impossible', reason: `${entry.reason ?? ''}, and the ${rungOf(below)} sets it` };
    }),
  };
}
