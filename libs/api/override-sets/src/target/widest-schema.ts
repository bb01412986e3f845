import { canonicalJson } from '@kamerton/contract';
import {
  equalValues,
  type CrossParameterRule,
  type GenerationSchema,
  type ParameterDefinition,
} from '@kamerton/parameter-schema';
import { widestDefinition } from './widest-definition.js';

/**
 * What at least one of several models accepts, parameter by parameter. A default stands only where all agree on it, and so
 * does a rule between parameters: the others are left to the single models.
 */
export function widestSchema(schemas: readonly GenerationSchema[]): GenerationSchema {
  const parameters = new Map<string, ParameterDefinition>();
  for (const { parameters: own } of schemas) {
    for (const [name, definition] of Object.entries(own)) {
      const known = parameters.get(name);
      parameters.set(name, known === undefined ? definition : merged(known, definition));
    }
  }
  return { parameters: Object.fromEntries(parameters), rules: sharedRules(schemas) };
}

function merged(left: ParameterDefinition, right: ParameterDefinition): ParameterDefinition {
  const widest = widestDefinition(left, right);
  return agree(left, right) ? widest : withoutDefault(widest);
}

function agree({ default: left }: ParameterDefinition, { default: right }: ParameterDefinition): boolean {
  if (left === undefined || right === undefined || left === null || right === null) return left === right;
  return equalValues(left, right);
}

function withoutDefault<Definition extends ParameterDefinition>(definition: Definition): Definition {
  const { default: _default, ...rest } = definition;
  const { default: _fact, ...provenance } = definition.provenance;
  return { ...(rest as Definition), provenance };
}

function sharedRules(schemas: readonly GenerationSchema[]): readonly CrossParameterRule[] {
  const [first, ...others] = schemas.map(({ rules }) => new Map(rules.map((rule) => [canonicalJson(rule), rule])));
  const shared = [...(first ?? [])].filter(([text]) => others.every((rules) => rules.has(text)));
  return shared.map(([, rule]) => rule);
}
