import type { OverrideSetEntity, Repositories } from '@kamerton/api-database';
import { bindingNames, type GenerationSchema } from '@kamerton/parameter-schema';
import type { OverrideTarget } from '../target/override-target.js';
import type { SetChange } from '../writing/set-change.js';

/** The sets of one model that stand above a written one, with the schema that judges them. */
export interface ModelAbove {
  readonly schema: GenerationSchema;
  readonly sets: readonly OverrideSetEntity[];
}

/**
 * What a change may contradict on the rungs above it, by model: the sets that hold one of the parameters that its policies are
 * about. Models without a schema are left out: nothing is sent to them, so nothing can contradict.
 */
export async function setsAbove(
  records: Repositories,
  { address, schema, models = [] }: OverrideTarget,
  change: SetChange,
): Promise<readonly ModelAbove[]> {
  const names = bindingNames(change);
  if (names.length === 0 || address.profile !== null) return [];
  const sets = await records.overrideSets.above(address, names);
  if (address.model !== null) return [{ schema, sets }];
  const byModel = setsByModel(sets);
  return models.flatMap((model) => {
    const own = byModel.get(model.model);
    return own === undefined ? [] : [{ schema: model.schema, sets: own }];
  });
}

function setsByModel(sets: readonly OverrideSetEntity[]): ReadonlyMap<string, readonly OverrideSetEntity[]> {
  const byModel = new Map<string, OverrideSetEntity[]>();
  for (const set of sets) {
    if (set.model === null) continue;
    const known = byModel.get(set.model);
    if (known === undefined) byModel.set(set.model, [set]);
    else known.push(set);
  }
  return byModel;
}
