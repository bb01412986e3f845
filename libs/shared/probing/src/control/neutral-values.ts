import type { GenerationSchema, Layer, ParameterDefinition } from '@kamerton/parameter-schema';
import { validateValue } from '@kamerton/parameter-schema';
import type { Values } from '../asking/values.js';
import { knownDefault } from './known-default.js';

/** At these the sampler does nothing; where a schema marks a value of its own as `off`, that one counts. */
const neutral: Readonly<Record<string, number>> = {
  top_k: 0,
  top_p: 1,
  min_p: 0,
  typical_p: 1,
  repetition_penalty: 1,
  presence_penalty: 0,
  frequency_penalty: 0,
  top_n_sigma: -1,
  xtc_probability: 0,
  dry_multiplier: 0,
  dynatemp_range: 0,
  mirostat: 0,
};

/** What a thinking model is told, so that its text begins at once. */
const noThinking: readonly (readonly [string, unknown])[] = [
  ['thinking', false],
  ['thinking', 'off'],
  ['reasoning_effort', 'none'],
];

/** `undefined`: the schema allows none. */
export function neutralValue(name: string, definition: ParameterDefinition): number | undefined {
  const usual = neutral[name];
  if (usual === undefined) return undefined;
  const off = 'special' in definition ? definition.special?.find(({ meaning }) => meaning === 'off')?.value : undefined;
  return [off, usual].find((value) => value !== undefined && validateValue(name, definition, value).length === 0);
}

/** Whatever else shapes the text, taken out of it; what is known to be neutral by itself is left alone. */
export function neutralValues({ parameters }: GenerationSchema, layers: readonly Layer[]): Values {
  const values: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(parameters)) {
    const value = neutralValue(name, definition);
    if (value !== undefined && knownDefault(name, definition, layers) !== value) values[name] = value;
  }
  const quiet = noThinking.find(([name, value]) => {
    const definition = parameters[name];
    return definition !== undefined && validateValue(name, definition, value).length === 0;
  });
  return quiet === undefined ? values : { ...values, [quiet[0]]: quiet[1] };
}
