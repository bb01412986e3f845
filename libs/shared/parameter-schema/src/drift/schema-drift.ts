import type { EnumValue, ParameterDefinition, ParameterValue } from '../definition.js';
import type { Change } from '../diff.js';
import type { Layer } from '../ladder.js';
import type { GenerationSchema } from '../schema.js';
import { defaultBeneath } from './default-beneath.js';
import { facetChanges } from './facet-changes.js';

/** A schema with what runtime and model do by themselves: rungs 1 and 2. */
export interface SchemaGround {
  readonly schema: GenerationSchema;
  readonly baseLayers: readonly Layer[];
}

/** How one parameter differs between two schemas of one model. Only what moved is there; `null` is none, or unknown. */
export interface DefinitionDrift {
  /** Came into the schema or left it; nothing else is told then. */
  readonly presence?: 'added' | 'removed';
  /** What a request gets that says nothing, while nothing is overridden. */
  readonly default?: Change<ParameterValue>;
  readonly min?: Change<number>;
  readonly max?: Change<number>;
  readonly max_items?: Change<number>;
  readonly enum?: Change<readonly EnumValue[]>;
}

/** Canonical name → what moved; parameters that did not move are absent. */
export type SchemaDrift = Readonly<Record<string, DefinitionDrift>>;

/**
 * What moved beneath the overrides between two schemas. What mere use moves is no drift: the default of a load parameter
 * that the server tells only while the model is loaded (see `defaultBeneath`). Nor are order, words and evidence.
 */
export function schemaDrift(before: SchemaGround, after: SchemaGround): SchemaDrift {
  const names = new Set([...Object.keys(after.schema.parameters), ...Object.keys(before.schema.parameters)]);
  const drifts = [...names].map((name) => [name, definitionDrift(name, before, after)] as const);
  return Object.fromEntries(drifts.filter(([, drift]) => Object.keys(drift).length > 0));
}

function definitionDrift(name: string, before: SchemaGround, after: SchemaGround): DefinitionDrift {
  const from = definitionOf(name, before);
  const to = definitionOf(name, after);
  if (from === undefined) return { presence: 'added' };
  if (to === undefined) return { presence: 'removed' };
  return facetChanges(
    { definition: from, default: defaultBeneath(name, from, before.baseLayers) },
    { definition: to, default: defaultBeneath(name, to, after.baseLayers) },
  );
}

const definitionOf = (name: string, { schema }: SchemaGround): ParameterDefinition | undefined =>
  Object.hasOwn(schema.parameters, name) ? schema.parameters[name] : undefined;
