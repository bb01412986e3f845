import { Injectable } from '@nestjs/common';
import type { OverrideSetEntity, Repositories } from '@kamerton/api-database';
import { ModelSchemas } from '@kamerton/api-model-schemas';
import { bindingNames, type GenerationSchema } from '@kamerton/parameter-schema';
import type { OverrideTarget } from '../target/override-target.js';
import type { SetChange } from '../writing/set-change.js';

/** The sets of one model that stand above a written one, with the schema that judges them. */
export interface ModelAbove {
  readonly schema: GenerationSchema;
  readonly sets: readonly OverrideSetEntity[];
}

/** Reads what a change may contradict on the rungs above it: sets that hold one of the parameters that its policies are about. */
@Injectable()
export class SetsAbove {
  constructor(private readonly schemas: ModelSchemas) {}

  /** By model. Models without a schema are left out: nothing is sent to them, so nothing can contradict. */
  async of(records: Repositories, target: OverrideTarget, change: SetChange): Promise<readonly ModelAbove[]> {
    const { address, language, schema } = target;
    const names = bindingNames(change);
    if (names.length === 0 || address.profile !== null) return [];
    const sets = await records.overrideSets.above(address, names);
    if (sets.length === 0) return [];
    if (address.model !== null) return [{ schema, sets }];
    const byModel = setsByModel(sets);
    const states = await records.models.statesAmong(address.runtimeId, [...byModel.keys()]);
    return states
      .map((state) => this.schemas.of(state, language))
      .filter(({ status }) => status !== 'missing')
      .map((tunable) => ({ schema: tunable.schema, sets: byModel.get(tunable.model) ?? [] }));
  }
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
