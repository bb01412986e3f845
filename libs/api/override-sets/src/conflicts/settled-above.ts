import type { OverrideSetEntity } from '@kamerton/api-database';
import { rungOf, type ConflictResolution } from '@kamerton/contract';
import {
  diffOverrides,
  settleSetsAbove,
  type Attribution,
  type OverrideContent,
  type SetAbove as LayerAbove,
} from '@kamerton/parameter-schema';
import { overrideLayer } from '../reading/override-layers.js';
import type { OverrideTarget } from '../target/override-target.js';
import { changedSet } from '../writing/changed-set.js';
import type { PlanGround } from '../writing/plan-change.js';
import type { SetChange } from '../writing/set-change.js';
import { conflictBodies } from './conflict-body.js';
import type { ModelAbove } from './sets-above.js';

export interface SettledAbove {
  readonly changes: readonly SetChange[];
  readonly conflicts: readonly ConflictResolution[];
}

/** The sets above a change that contradict it, each with the change that settles it. */
export function settledAbove(
  { language }: OverrideTarget,
  { below }: PlanGround,
  change: SetChange,
  above: readonly ModelAbove[],
  by: Attribution,
): SettledAbove {
  const written = { rung: rungOf(change.before), before: change.before, after: change.after };
  const layers = below.map(overrideLayer);
  const settled = above.flatMap(({ schema, sets }) =>
    settleSetsAbove(schema, layers, written, sets.map(layerAbove)).map((done) => ({ ...done, schema })),
  );
  return {
    changes: settled.map(({ set, content }) => resolution(set.entity, content, change, by)),
    conflicts: settled.flatMap(({ set, schema, conflicts }) =>
      conflictBodies({ address: set.entity, schema, language }, conflicts),
    ),
  };
}

const layerAbove = (entity: OverrideSetEntity): LayerAbove & { readonly entity: OverrideSetEntity } => ({
  ...overrideLayer(entity),
  source: rungOf(entity),
  entity,
});

function resolution(
  before: OverrideSetEntity,
  content: OverrideContent,
  { before: written, reason }: SetChange,
  by: Attribution,
): SetChange {
  const diff = diffOverrides(before, content);
  const after = changedSet(before, content, diff, by);
  const place = [written.runtimeId, written.model, written.profile].filter((name) => name !== null).join(' / ');
  return { before, after, diff, action: 'resolve', reason: reason ?? `policies of ${place}` };
}
