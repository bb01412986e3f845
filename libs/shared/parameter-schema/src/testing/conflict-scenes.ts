import type { PolicyConflict, OverrideSource } from '../conflicts/policy-conflict.js';
import { settleOnBelow, settleSetsAbove, type SetAbove } from '../conflicts/settle-conflicts.js';
import type { ParameterDefinition, ParameterValue } from '../definition.js';
import type { OverrideContent } from '../overrides/override-content.js';
import type { Policy } from '../policy.js';
import { layer } from './one-parameter.js';

/** What one set says of the parameter `x`. */
export interface Part {
  readonly value?: ParameterValue;
  readonly policy?: Policy;
}

export const nothing = { params: {}, policies: {} };
export const contentOf = ({ value, policy }: Part): OverrideContent => ({
  params: value === undefined ? {} : { x: value },
  policies: policy === undefined ? {} : { x: policy },
});
const partOf = ({ params, policies }: { params: object; policies: object }): Part => ({
  ...rename(params, 'value'),
  ...rename(policies, 'policy'),
});
const rename = (record: object, name: string) =>
  Object.fromEntries(Object.values(record).map((value) => [name, value]));
export const above = (source: OverrideSource, { value, policy }: Part): SetAbove => ({
  ...layer(source, value, policy),
  source,
});

const lines = (conflicts: readonly PolicyConflict[]) =>
  conflicts.map(
    ({ rung, rule, subject, from, resolution, to }) =>
      `${rung.replace('_override', '')} ${subject}, ${rule}: ${JSON.stringify(from)} ${resolution} ${JSON.stringify(to)}`,
  );

/** The set of a model is written over a runtime-wide one. */
export function write(definition: ParameterDefinition, below: Part, after: Part, before: Part = {}) {
  const { content, conflicts } = settleOnBelow(
    { parameters: { x: definition }, rules: [] },
    [layer('runtime_override', below.value, below.policy)],
    { rung: 'model_override', before: contentOf(before), after: contentOf(after) },
  );
  return { left: partOf(content), conflicts: lines(conflicts) };
}

/** The runtime-wide set is written below that of a model and of its profile. */
export function writeBelow(
  definition: ParameterDefinition,
  after: Part,
  sets: { model?: Part; profile?: Part },
  before: Part = {},
) {
  const settled = settleSetsAbove(
    { parameters: { x: definition }, rules: [] },
    [],
    { rung: 'runtime_override', before: contentOf(before), after: contentOf(after) },
    [
      ...(sets.profile === undefined ? [] : [above('profile_override', sets.profile)]),
      ...(sets.model === undefined ? [] : [above('model_override', sets.model)]),
    ],
  );
  return {
    left: Object.fromEntries(settled.map(({ set, content }) => [set.source.replace('_override', ''), partOf(content)])),
    conflicts: settled.flatMap(({ conflicts }) => lines(conflicts)),
  };
}
