import type { ParameterDefinition } from '../definition.js';
import { isOverride, rungsOf, sortLayers, type ParameterRung } from '../layers/rungs.js';
import type { Layer } from '../ladder.js';
import type { OverrideContent } from '../overrides/override-content.js';
import type { GenerationSchema } from '../schema.js';
import type { OwnPart, SettledPart } from './own-part.js';
import { equalConflicts, type OverrideSource, type PolicyConflict } from './policy-conflict.js';

/** An override set that contradicts nothing any more, and what that took. */
export interface SettledSet {
  readonly content: OverrideContent;
  readonly conflicts: readonly PolicyConflict[];
}

/** One state of a set with what stands beneath it: override layers, in any order. */
export interface StandingSet {
  readonly content: OverrideContent;
  readonly below: readonly Layer[];
}

export type SettlePart = (
  definition: ParameterDefinition,
  part: OwnPart,
  lower: readonly ParameterRung[],
) => SettledPart;

/**
 * Settles those of the named parameters on which a conflict stands after a change that did not stand there before it: what
 * was at odds already is left alone. Of a parameter that has a new conflict all conflicts are settled.
 */
export function settleSet(
  schema: GenerationSchema,
  rung: OverrideSource,
  names: readonly string[],
  { before, after }: { readonly before: StandingSet; readonly after: StandingSet },
  settle: SettlePart,
): SettledSet {
  const conflicts: PolicyConflict[] = [];
  let { content } = after;
  for (const parameter of names) {
    const definition = Object.hasOwn(schema.parameters, parameter) ? schema.parameters[parameter] : undefined;
    if (definition === undefined) continue;
    const settled = (state: StandingSet): SettledPart =>
      settle(definition, partOf(rung, state.content, parameter), lowerRungs(definition, parameter, state.below));
    const { part, found } = settled(after);
    if (found.length === 0) continue;
    const known = settled(before).found;
    if (found.every((conflict) => known.some((other) => equalConflicts(conflict, other)))) continue;
    conflicts.push(...found.map((conflict): PolicyConflict => ({ ...conflict, parameter })));
    content = withPart(content, parameter, part);
  }
  return { content, conflicts };
}

const lowerRungs = (definition: ParameterDefinition, name: string, below: readonly Layer[]): readonly ParameterRung[] =>
  rungsOf(name, definition, sortLayers(below)).filter(({ source }) => isOverride(source));

export const partOf = (rung: OverrideSource, { params, policies }: OverrideContent, name: string): OwnPart => ({
  rung,
  value: Object.hasOwn(params, name) ? params[name] : undefined,
  policy: Object.hasOwn(policies, name) ? policies[name] : undefined,
});

export const withPart = ({ params, policies }: OverrideContent, name: string, part: OwnPart): OverrideContent => ({
  params: withEntry(params, name, part.value),
  policies: withEntry(policies, name, part.policy),
});

/** Built from entries: an assignment to `__proto__` would change the prototype instead of adding a name. */
function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  const entries = new Map(Object.entries(record));
  if (value === undefined) entries.delete(name);
  else entries.set(name, value);
  return Object.fromEntries(entries);
}
