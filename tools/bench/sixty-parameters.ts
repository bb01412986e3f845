import type { ConfigBody } from '@kamerton/contract';
import { resolve, type ParameterDefinition } from '@kamerton/parameter-schema';

/** The same configuration with as many parameters as no runtime has yet: the model's own ones over and over, under new names. */
export function withParameters(count: number, config: ConfigBody): ConfigBody {
  const own = Object.entries(config.generation_schema);
  const parameters: Record<string, ParameterDefinition> = {};
  for (let index = 0; index < count; index += 1) {
    const [name, definition] = own[index % own.length] ?? [];
    if (name !== undefined && definition !== undefined) parameters[`${name}_${index}`] = definition;
  }
  const effective = resolve({ parameters, rules: [] }, []);
  return { ...config, generation_schema: parameters, schema_rules: [], effective, overrides: {}, policies: {} };
}
