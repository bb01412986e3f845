import type { Repositories } from '@kamerton/api-database';
import { checkVersion } from '@kamerton/api-http';
import { rungOf, type ConflictResolution } from '@kamerton/contract';
import { settleOnBelow, type Attribution, type PolicyConflict } from '@kamerton/parameter-schema';
import { conflictBodies, policyConflict } from '../conflicts/conflict-body.js';
import { settledAbove } from '../conflicts/settled-above.js';
import { settledWrite } from '../conflicts/settled-write.js';
import { setsAbove } from '../conflicts/sets-above.js';
import { overrideLayer } from '../reading/override-layers.js';
import type { OverrideTarget } from '../target/override-target.js';
import { planChange, type PlanGround } from './plan-change.js';
import type { OverrideWrite } from './planned-write.js';
import type { SetChange } from './set-change.js';
import type { WriteContext } from './write-context.js';

/** Everything that a write to one set changes. */
export interface WritePlan {
  /** Of the addressed set. */
  readonly change: SetChange;
  /** Of sets above it that contradicted its policies. */
  readonly others: readonly SetChange[];
  /** What had to give way for it. */
  readonly resolved: readonly ConflictResolution[];
}

/**
 * One write in the company of the sets below and above the addressed one. Reads only.
 *
 * @throws ProblemException VERSION_CONFLICT, INVALID_PARAMETERS, POLICY_CONFLICT (unless conflicts are to be resolved)
 */
export async function planWrite(
  records: Repositories,
  target: OverrideTarget,
  write: OverrideWrite,
  ground: PlanGround,
  { caller, condition, resolveConflicts = false }: WriteContext,
): Promise<WritePlan> {
  checkVersion(condition, ground.before.version);
  const by = { user_id: caller.user_id, at: new Date().toISOString() };
  const own = resolveConflicts ? settled(target, write, ground, by) : asWritten(target, write, ground, by);
  const { schema, language } = target;
  const above = await setsAbove(records, target, own.change);
  const others = settledAbove(target, ground, own.change, above, by);
  const resolved = [
    ...conflictBodies({ address: ground.before, schema, language }, own.conflicts),
    ...others.conflicts,
  ];
  if (!resolveConflicts && resolved.length > 0) throw policyConflict(resolved);
  return { change: own.change, others: others.changes, resolved };
}

interface OwnPlan {
  readonly change: SetChange;
  readonly conflicts: readonly PolicyConflict[];
}

function asWritten(target: OverrideTarget, write: OverrideWrite, ground: PlanGround, by: Attribution): OwnPlan {
  const change = planChange(target, write, ground, by);
  const { before, after } = change;
  const written = { rung: rungOf(before), before, after };
  return { change, conflicts: settleOnBelow(target.schema, ground.below.map(overrideLayer), written).conflicts };
}

function settled(target: OverrideTarget, write: OverrideWrite, ground: PlanGround, by: Attribution): OwnPlan {
  const { conflicts, write: compliant } = settledWrite(target, write, ground);
  return { conflicts, change: planChange(target, compliant, ground, by) };
}
