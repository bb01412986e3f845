import { setImmediate as nextTurn } from 'node:timers/promises';
import { maxImpactTargets, type ImpactBody, type ImpactTarget } from '@kamerton/contract';
import { resolve } from '@kamerton/parameter-schema';
import { bearingTargets, type BearingTarget } from './bearing-target.js';
import { effectiveChanges, movesValue } from './effective-changes.js';
import { followingServices } from './following-services.js';
import type { ImpactGround } from './impact-ground.js';
import { impactProblems } from './impact-problems.js';
import { lostOverrides } from './lost-overrides.js';
import { touchedParameters } from './touched-parameters.js';

/** So that other requests are answered in between, however many models a runtime has. */
const targetsPerTurn = 200;

/** What a write does to requests: of each model and profile that it changes anything for, and of the addressed one anyway. */
export async function impactOf(ground: ImpactGround): Promise<ImpactBody> {
  const touched = touchedParameters(ground.before, ground.after);
  const targets: ImpactTarget[] = [];
  let seen = 0;
  let count = 0;
  for (const target of bearingTargets(ground)) {
    seen += 1;
    if (seen % targetsPerTurn === 0) await nextTurn();
    const change = changeOf(target, touched);
    if (!target.addressed && isNone(change)) continue;
    count += 1;
    if (targets.length < maxImpactTargets) targets.push(impactTarget(target, change, ground));
  }
  return { targets, target_count: count };
}

type TargetChange = Pick<ImpactTarget, 'effective' | 'lost'>;

/** Each parameter is resolved alone, so those that the write does not touch stay as they are. */
function changeOf({ model, before, after }: BearingTarget, touched: ReadonlySet<string>): TargetChange {
  const parameters = Object.fromEntries(Object.entries(model.schema.parameters).filter(([name]) => touched.has(name)));
  const schema = { parameters, rules: [] };
  const from = resolve(schema, before);
  const to = resolve(schema, after);
  return { effective: effectiveChanges(from, to), lost: lostOverrides(from, to) };
}

const isNone = ({ effective, lost }: TargetChange): boolean => lost.length === 0 && Object.keys(effective).length === 0;

function impactTarget(
  { model, profile, profiles, before, after }: BearingTarget,
  change: TargetChange,
  { addressed, services, language }: ImpactGround,
): ImpactTarget {
  const { schema, reloads } = model;
  return {
    runtime: addressed.runtimeId,
    model: model.model,
    profile,
    ...change,
    reloads: Object.entries(change.effective).flatMap(([name, each]) =>
      reloads.includes(name) && movesValue(each) ? [name] : [],
    ),
    problems: impactProblems(model, resolve(schema, before), resolve(schema, after), language),
    services: followingServices(services, model, profile, profiles),
  };
}
