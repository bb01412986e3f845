import type { Fact, ParameterDefinition, ParameterGroup } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';
import type { CanonicalName } from '../texts/parameter-texts.js';

/** Filled in from the group, the texts and the spec itself. */
type Described = 'group' | 'order' | 'label' | 'description' | 'wire_name';
type CoreOf<Definition> = Definition extends ParameterDefinition
  ? Omit<Definition, Described | 'scope' | 'unit'> & Partial<Pick<Definition, 'scope' | 'unit'>>
  : never;

/** A definition without its words and its place. `scope` left out: request; `unit` left out: none. */
export type DefinitionCore = CoreOf<ParameterDefinition>;

/** What a runtime kind knows of one parameter, for any model. */
export interface ParameterSpec {
  /** Where the kind's own protocol has it, dots for nesting: `options.num_predict`. */
  readonly wireName: string;
  readonly define: (facts: ModelFacts) => DefinitionCore;
  /** The evidence that this model, on this engine and version, does not heed the parameter; `null` when it does. */
  readonly omitted?: (facts: ModelFacts) => string | null;
  /** Whether another value makes the runtime load the model anew; left out: with `scope: 'load'` it does. */
  readonly reloads?: (facts: ModelFacts) => boolean;
  /** Name of the text to show where the kind gives the parameter another meaning; left out: the parameter's own. */
  readonly text?: string;
}

export type GroupSpecs<Group extends ParameterGroup> = Readonly<Partial<Record<CanonicalName<Group>, ParameterSpec>>>;
export type KindSpecs = { readonly [Group in ParameterGroup]: GroupSpecs<Group> };

/** A fact from the runtime's own source or documentation, for its version. */
export const catalog = (evidence: string): Fact => ({ source: 'runtime_catalog', evidence });

/** A fact that this model's runtime told by itself. */
export const live = (evidence: string): Fact => ({ source: 'runtime_live', evidence });

/** A limit of Kamerton's own, where the runtime has none or one that JSON numbers cannot hold. */
export const platform = (evidence: string): Fact => ({ source: 'platform', evidence });

/** The same fact, not read in a primary source. */
export const unverified = (fact: Fact): Fact => ({ ...fact, unverified: true });
