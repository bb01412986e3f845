import { rungOf } from '@kamerton/contract';
import { checkOwnValues, settleOnBelow, settleOwnValues, type PolicyConflict } from '@kamerton/parameter-schema';
import { overrideLayer } from '../reading/override-layers.js';
import type { OverrideTarget } from '../target/override-target.js';
import type { PlanGround } from '../writing/plan-change.js';
import type { OverrideWrite, PlannedContent } from '../writing/planned-write.js';

export interface SettledWrite {
  readonly write: OverrideWrite;
  readonly conflicts: readonly PolicyConflict[];
}

/**
 * The write as it contradicts neither the schema nor its own policies nor the rungs below. What cannot be settled is left for
 * the plan of the write to refuse.
 */
export function settledWrite(
  target: OverrideTarget,
  write: OverrideWrite,
  { before, below }: PlanGround,
): SettledWrite {
  const rung = rungOf(before);
  const { schema } = target;
  const narrowed = write.narrowed?.(schema, rung) ?? { plan: write.plan, conflicts: [] };
  const planned = narrowed.plan(schema, before);
  if (planned.issues.length > 0) return { write: planning(write, planned), conflicts: narrowed.conflicts };

  const disputed = [...new Set(planned.discords?.map(({ parameter }) => parameter) ?? [])];
  const own = settleOwnValues(schema, rung, planned.next, disputed);
  const { params, policies } = own.content;
  const issues = checkOwnValues(schema, policies, params, disputed);
  const settled = settleOnBelow(schema, below.map(overrideLayer), { rung, before, after: own.content });
  return {
    write: planning(write, { issues, next: settled.content }),
    conflicts: [...narrowed.conflicts, ...own.conflicts, ...settled.conflicts],
  };
}

const planning = (write: OverrideWrite, planned: PlannedContent): OverrideWrite => ({ ...write, plan: () => planned });
