import type { EnumValue, ParameterDefinition, ParameterValue } from '../definition.js';
import type { Change } from '../diff.js';
import { equalValues } from '../overrides/equal-values.js';
import type { DefinitionDrift } from './schema-drift.js';

export interface SettledDefinition {
  readonly definition: ParameterDefinition;
  readonly default: ParameterValue | null;
}

const limitFacets = ['min', 'max', 'max_items'] as const;

export function facetChanges(from: SettledDefinition, to: SettledDefinition): DefinitionDrift {
  const limits = limitFacets.map((facet) => [facet, limitOf(from, facet), limitOf(to, facet)] as const);
  return {
    ...changed('default', from.default, to.default, equalValues),
    ...Object.fromEntries(
      limits.flatMap(([facet, left, right]) => Object.entries(changed(facet, left, right, Object.is))),
    ),
    ...changed('enum', enumOf(from), enumOf(to), sameMembers),
  };
}

function changed<Facet extends string, Value>(
  facet: Facet,
  from: Value | null,
  to: Value | null,
  equal: (left: Value, right: Value) => boolean,
): Partial<Record<Facet, Change<Value>>> {
  const same = from === null || to === null ? from === to : equal(from, to);
  const change: Partial<Record<Facet, Change<Value>>> = {};
  if (!same) change[facet] = { from, to };
  return change;
}

function limitOf({ definition }: SettledDefinition, facet: (typeof limitFacets)[number]): number | null {
  switch (definition.type) {
    case 'float':
    case 'int':
      return facet === 'max_items' ? null : (definition[facet] ?? null);
    case 'list':
      return facet === 'max_items' ? definition.max_items : null;
    default:
      return null;
  }
}

const enumOf = ({ definition }: SettledDefinition): readonly EnumValue[] | null =>
  definition.type === 'enum' ? definition.enum : null;

/** The order in which a server lists the values means nothing. */
const sameMembers = (left: readonly EnumValue[], right: readonly EnumValue[]): boolean =>
  left.every((value) => right.includes(value)) && right.every((value) => left.includes(value));
