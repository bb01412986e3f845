import { equalValues, type GenerationSchema, type ParameterDefinition } from '@kamerton/parameter-schema';
import { sharedByAll } from './shared-by-all.js';
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
  return { parameters: Object.fromEntries(parameters), rules: sharedByAll(schemas.map(({ rules }) => rules)) };
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
