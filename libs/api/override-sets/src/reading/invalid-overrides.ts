import type { OverrideSetEntity } from '@kamerton/api-database';
import { rungOf, type InvalidOverride } from '@kamerton/contract';
import { issueMessage, layerSources, refusedValues } from '@kamerton/parameter-schema';
import type { OverrideTarget } from '../target/override-target.js';

/**
 * Stored values on the ladder that the present schema refuses, lowest rung first. While no schema is known nothing is refused,
 * and nothing is sent either.
 */
export function invalidOverrides(
  { status, schema, language }: OverrideTarget,
  sets: readonly OverrideSetEntity[],
): readonly InvalidOverride[] {
  if (status === 'missing') return [];
  const invalid = sets.flatMap((set) =>
    refusedValues(schema, set.params).map(({ parameter, value, issue }): InvalidOverride => ({
      rung: rungOf(set),
      parameter,
      value,
      code: issue.code,
      ...(issue.limit !== undefined && { limit: issue.limit }),
      message: issueMessage(issue, language),
    })),
  );
  return invalid.toSorted((left, right) => layerSources.indexOf(left.rung) - layerSources.indexOf(right.rung));
}
