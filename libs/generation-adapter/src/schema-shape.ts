import type {
  AtMostRule,
  DefinitionBase,
  GenerationSchema,
  NumericLimits,
  RequiresRule,
} from '@kamerton/parameter-schema';
import * as is from './shape.js';

/** Every field of a type has a shape: a field added to the contract does not compile until it is checked here. */
type Fields<Of> = Readonly<Record<keyof Of, is.Shape>>;

const base = (value: is.Shape): Fields<DefinitionBase<unknown>> => ({
  default: is.optional(is.nullable(value)),
  group: is.string,
  scope: is.oneOf('request', 'load'),
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
  special: is.optional(
    is.list(is.object({ value: is.number, meaning: is.string, unbounded: is.optional(is.boolean) })),
  ),
};

const definitionByType: Readonly<Record<string, is.Shape>> = {
  float: is.object({ ...base(is.number), ...limits }),
  int: is.object({ ...base(is.number), ...limits }),
  bool: is.object(base(is.boolean)),
  enum: is.object({ ...base(is.scalar), enum: is.list(is.scalar) }),
  string: is.object({ ...base(is.string), max_length: is.count, pattern: is.optional(is.string) }),
  list: is.object({
    ...base(is.list(is.scalar)),
    items: is.oneOf('string', 'int'),
    max_items: is.count,
    max_length: is.optional(is.count),
  }),
};

const definition: is.Shape = (value, pointer) => {
  is.object({ type: is.oneOf(...Object.keys(definitionByType)) })(value, pointer);
  if (is.isObject(value)) definitionByType[String(value['type'])]?.(value, pointer);
};

const atMost: Fields<Omit<AtMostRule, 'kind'>> = {
  parameter: is.string,
  limit_parameter: is.string,
  evidence: is.string,
};

const requires: Fields<Omit<RequiresRule, 'kind'>> = {
  when_parameter: is.string,
  when_equals: is.scalar,
  parameter: is.string,
  must_equal: is.scalar,
  evidence: is.string,
};

const rule: is.Shape = (value, pointer) => {
  is.object({ kind: is.oneOf('at_most', 'requires') })(value, pointer);
  if (is.isObject(value)) is.object(value['kind'] === 'at_most' ? atMost : requires)(value, pointer);
};

const schemaFields: Fields<GenerationSchema> = { parameters: is.record(definition), rules: is.list(rule) };

export const schemaShape = is.object(schemaFields);
