import type { ParameterDefinition } from '../definition.js';
import { resolveParameter } from '../layers/resolve-parameter.js';
import type { ParameterRung } from '../layers/rungs.js';
import type { OwnPart } from './own-part.js';
import { isOverrideSource, type FoundConflict } from './policy-conflict.js';
import { ruleOf } from './rule-of.js';

/**
 * The value that would come through from a lower rung if it were not for the rules of `part`. Where the part has a value of
 * its own, that takes its place, and no rule is needed.
 */
export function overruledBy(
  definition: ParameterDefinition,
  { rung, value, policy }: OwnPart,
  lower: readonly ParameterRung[],
): readonly FoundConflict[] {
  if (value !== undefined || policy === undefined) return [];
  const before = resolveParameter(definition, lower);
  const after = resolveParameter(definition, [...lower, { source: rung, policy }]);
  const step = after.ladder.find(({ source }) => source === before.source);
  const { source } = before;
  if (!isOverrideSource(source) || step?.refusal === undefined || step.value === null) return [];
  const to = after.source === source ? (after.value ?? null) : null;
  if (to === before.value) return [];
  return [
    { rung: source, rule: ruleOf(step.refusal.code), subject: 'value', from: step.value, resolution: 'overruled', to },
  ];
}
