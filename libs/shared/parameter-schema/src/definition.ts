/**
 * What is known of one tunable setting of one model on one runtime.
 *
 * Definitions travel as they are: the HTTP API, the snapshot, the Cockpit and the adapter all hold this very shape, which is
 * why its keys are in the snake_case of the API (docs/adr/0002-documents-travel-as-they-are.md).
 */
export type ParameterDefinition =
  FloatDefinition | IntDefinition | BoolDefinition | EnumDefinition | StringDefinition | ListDefinition;

export type ParameterType = ParameterDefinition['type'];

/** A value that somebody can set. `null` is not among them: in a request body it means "remove the override". */
export type ParameterValue = number | boolean | string | readonly string[] | readonly number[];

/** Canonical parameter name → value. An absent name is unset, which is neither 0 nor false nor "". */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

export const parameterGroups = ['sampling', 'length', 'penalties', 'reasoning', 'output', 'loading'] as const;
export type ParameterGroup = (typeof parameterGroups)[number];

/** `request`: bears on the call alone. `load`: on the loaded model, which another value as a rule makes the runtime load anew. */
export type ParameterScope = 'request' | 'load';

export const parameterUnits = ['tokens', 'seconds', 'layers', 'threads'] as const;
export type ParameterUnit = (typeof parameterUnits)[number];

export interface DefinitionBase<Value> {
  /** Absent: unknown. `null`: known to be nothing (the runtime then behaves as its documentation says, e.g. a random seed). */
  readonly default?: Value | null;
  readonly group: ParameterGroup;
  readonly scope: ParameterScope;
  /** Position on the screen, ascending over the whole schema. */
  readonly order: number;
  readonly label: string;
  readonly description: string;
  readonly unit: ParameterUnit | null;
  /** Where the runtime's own protocol has it, e.g. `options.num_predict`. */
  readonly wire_name: string;
  /**
   * What the runtime does with a value outside its own limits; absent: unknown. Limits with the source `model_family` or
   * `platform` are not the runtime's: it does not know of them.
   */
  readonly out_of_range?: OutOfRange;
  readonly provenance: Provenance;
}

/** `refused`: with an error. `clamped`: changed without a word. `unchecked`: used as it is. `ignored`: as if it were absent. */
export const outOfRangeBehaviours = ['refused', 'clamped', 'unchecked', 'ignored'] as const;
export type OutOfRange = (typeof outOfRangeBehaviours)[number];

export interface NumericLimits {
  /** Absent: no lower limit is known or enforced. */
  readonly min?: number;
  readonly max?: number;
  /** `true`: the limit itself is not allowed. */
  readonly exclusive_min?: boolean;
  readonly exclusive_max?: boolean;
  readonly step?: number;
  /** Ends of the slider where a limit is open or far away. Never a limit. */
  readonly soft_min?: number;
  readonly soft_max?: number;
  /** `true`: left out, there is no limit but what is there to be used up. A policy’s `max` then takes the place of silence. */
  readonly unset_unlimited?: true;
  /** Values with a meaning of their own; allowed even outside min and max. */
  readonly special?: readonly SpecialValue[];
}

export const specialMeanings = [
  'unlimited',
  'off',
  'random',
  'automatic',
  'greedy',
  'forever',
  'fill_context',
] as const;
export type SpecialMeaning = (typeof specialMeanings)[number];

export interface SpecialValue {
  readonly value: number;
  readonly meaning: SpecialMeaning;
  /** `true`: counts as larger than every number when a policy narrows the range (-1 = unlimited, top_k 0 = off). */
  readonly unbounded?: boolean;
}

export interface FloatDefinition extends DefinitionBase<number>, NumericLimits {
  readonly type: 'float';
}

/** Whole numbers within ±(2^53 − 1): JSON numbers pass through 64-bit floats on every runtime seen. */
export interface IntDefinition extends DefinitionBase<number>, NumericLimits {
  readonly type: 'int';
}

export interface BoolDefinition extends DefinitionBase<boolean> {
  readonly type: 'bool';
}

export type EnumValue = string | number | boolean;

export interface EnumDefinition extends DefinitionBase<EnumValue> {
  readonly type: 'enum';
  readonly enum: readonly EnumValue[];
}

export interface StringDefinition extends DefinitionBase<string> {
  readonly type: 'string';
  /** In UTF-16 code units. */
  readonly max_length: number;
  /** JavaScript regular expression (`u` flag) that the whole value must match; an invalid one throws at its first use. */
  readonly pattern?: string;
}

export interface ListDefinition extends DefinitionBase<readonly string[] | readonly number[]> {
  readonly type: 'list';
  readonly items: 'string' | 'int';
  readonly max_items: number;
  /** Of each string item, in UTF-16 code units; empty items are never allowed. */
  readonly max_length?: number;
}

/** Where a fact came from. */
export const factSources = ['runtime_live', 'model_file', 'model_family', 'runtime_catalog', 'platform'] as const;
export type FactSource = (typeof factSources)[number];

export interface Fact {
  readonly source: FactSource;
  /** In words that a person can check: the endpoint and field, the family rule, the source file of the runtime. */
  readonly evidence: string;
  /** The evidence was not read in a primary source. */
  readonly unverified?: boolean;
}

export type ProvenFacet = 'default' | 'min' | 'max' | 'enum' | 'max_items';
export type Provenance = Readonly<Partial<Record<ProvenFacet, Fact>>>;
