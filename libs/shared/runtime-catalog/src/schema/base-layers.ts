import { validateValue } from '@kamerton/parameter-schema';
import type { Fact, Layer, ParameterDefinition, ParameterValue } from '@kamerton/parameter-schema';
import type { DefinitionsByName, ModelFacts } from '../runtime-kind.js';
import { live } from './parameter-spec.js';
import { withDefault, withoutDefault } from './with-default.js';

const modelFile: Fact = { source: 'model_file', evidence: 'the model’s own parameters, as the runtime shows them' };
const inForce = live('what the runtime reports as in force now');

/**
 * The definition whose default is what the model would get without Kamerton: its own value, else the runtime's. An own value
 * that the schema refuses leaves the default unknown: the runtime's would be a false answer.
 */
export const withOwnDefault = (
  name: string,
  definition: ParameterDefinition,
  facts: ModelFacts,
): ParameterDefinition => {
  const own =
    withDefault(definition, ownValue(facts.model_parameters, name), modelFile) ??
    withDefault(definition, ownValue(facts.live_parameters, name), inForce);
  if (own === null) return definition;
  return validateValue(name, definition, own.default).length === 0 ? own : withoutDefault(definition);
};

/** Rungs 1 and 2, one layer for each source that says anything. */
export const baseLayers = (definitions: DefinitionsByName, facts: ModelFacts): readonly Layer[] => {
  const layers: readonly Layer[] = [
    { source: 'runtime_catalog', values: valuesOf(definitions, (_, definition) => definition) },
    {
      source: 'runtime_live',
      values: valuesOf(definitions, (name, definition) =>
        withDefault(definition, ownValue(facts.live_parameters, name), inForce),
      ),
    },
    {
      source: 'model_file',
      values: valuesOf(definitions, (name, definition) =>
        withDefault(definition, ownValue(facts.model_parameters, name), modelFile),
      ),
    },
  ];
  return layers.filter(({ values }) => Object.keys(values).length > 0);
};

const valuesOf = (
  definitions: DefinitionsByName,
  read: (name: string, definition: ParameterDefinition) => ParameterDefinition | null,
): Record<string, ParameterValue> => {
  const values: Record<string, ParameterValue> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    const value = read(name, definition)?.default;
    if (value !== undefined && value !== null) values[name] = value;
  }
  return values;
};

const ownValue = (values: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(values, name) ? values[name] : undefined;
