import type {
  AtMostRule,
  CrossParameterRule,
  DefinitionBase,
  ExcludesRule,
  GenerationSchema,
  NeedsRule,
  NumericLimits,
  ParameterType,
  RequiresRule,
} from '@kamerton/parameter-schema';
import * as is from './shape.js';

/** Every field of a type has a shape: a field added to the contract does not compile until it is checked here. */
type Fields<Of> = Readonly<Record<keyof Of, is.Shape>>;

const base = (value: is.Shape): Fields<DefinitionBase<unknown>> => ({
  default: is.optional(is.nullable(value)),
  group: is.string,
  scope: is.word('request', 'load'),
  order: is.number,
  label: is.string,
  description: is.string,
  unit: is.nullable(is.string),
  wire_name: is.string,
  out_of_range: is.optional(is.string),
  provenance: is.record(is.object({ source: is.string, evidence: is.string })),
});

const limits: Fields<NumericLimits> = {
  min: is.optional(is.number),
  max: is.optional(is.number),
  exclusive_min: is.optional(is.boolean),
  exclusive_max: is.optional(is.boolean),
  step: is.optional(is.number),
  soft_min: is.optional(is.number),
  soft_max: is.optional(is.number),
  unset_unlimited: is.optional(is.oneOf(true)),
  special: is.optional(
    is.list(is.object({ value: is.number, meaning: is.string, unbounded: is.optional(is.boolean) })),
  ),
};

const definitionByType: Readonly<Record<ParameterType, is.Shape>> = {
  float: is.object({ ...base(is.number), ...limits }),
  int: is.object({ ...base(is.number), ...limits }),
  bool: is.object(base(is.boolean)),
  enum: is.object({ ...base(is.scalar), enum: is.list(is.scalar) }),
  string: is.object({ ...base(is.string), max_length: is.count, pattern: is.optional(is.string) }),
  list: is.object({
    ...base(is.list(is.scalar)),
    items: is.word('string', 'int'),
    max_items: is.count,
    max_length: is.optional(is.count),
  }),
};

const definition: is.Shape = is.oneOfKinds('type', definitionByType);

const atMost: Fields<Omit<AtMostRule, 'kind'>> = {
  parameter: is.string,
  limit_parameter: is.string,
  exclusive: is.optional(is.oneOf(true)),
  evidence: is.string,
};

const requires: Fields<Omit<RequiresRule, 'kind'>> = {
  when_parameter: is.string,
  when_equals: is.scalar,
  parameter: is.string,
  must_equal: is.scalar,
  evidence: is.string,
};

const excludes: Fields<Omit<ExcludesRule, 'kind'>> = {
  parameter: is.string,
  other_parameter: is.string,
  when_one_of: is.optional(is.list(is.scalar)),
  evidence: is.string,
};

const needs: Fields<Omit<NeedsRule, 'kind'>> = {
  parameter: is.string,
  needed_parameter: is.string,
  when_equals: is.optional(is.scalar),
  needed_one_of: is.optional(is.list(is.scalar)),
  evidence: is.string,
};

const ruleByKind: Readonly<Record<CrossParameterRule['kind'], is.Shape>> = {
  at_most: is.object(atMost),
  requires: is.object(requires),
  excludes: is.object(excludes),
  needs: is.object(needs),
};

const rule: is.Shape = is.oneOfKinds('kind', ruleByKind);

const schemaFields: Fields<GenerationSchema> = { parameters: is.record(definition), rules: is.list(rule) };

/** Also throws an `UnknownWordError` for a schema that only a newer release can read. */
export const schemaShape = is.object(schemaFields);
