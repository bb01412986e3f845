import { ollamaError } from './ollama-error.js';

const integerOptions = ['num_predict', 'num_ctx', 'top_k', 'repeat_last_n', 'seed'] as const;
/** Known and type-checked as by Ollama, but about machinery that an n-gram model does not have. */
const inertIntegerOptions = [
  'num_keep',
  'num_batch',
  'num_gpu',
  'main_gpu',
  'num_thread',
  'draft_num_predict',
] as const;
const floatOptions = [
  'temperature',
  'top_p',
  'min_p',
  'typical_p',
  'repeat_penalty',
  'presence_penalty',
  'frequency_penalty',
] as const;

type NumberOption = (typeof integerOptions)[number] | (typeof floatOptions)[number];
export type OllamaOptions = Readonly<Record<NumberOption, number>> & { readonly stop: readonly string[] };

/** What Ollama does when neither the request nor the model's own parameters say anything. */
export const builtInOptions: OllamaOptions = {
  num_predict: -1,
  num_ctx: 4096,
  temperature: 0.8,
  top_k: 40,
  top_p: 0.9,
  min_p: 0,
  typical_p: 1,
  repeat_last_n: 64,
  repeat_penalty: 1,
  presence_penalty: 0,
  frequency_penalty: 0,
  seed: -1,
  stop: [],
};

/**
 * Reads options as Ollama does: unknown ones are ignored, null counts as not set, fractions of integers are cut off.
 *
 * @throws HttpAnswer 500 for a value of the wrong type
 */
export function readOptions(options: Readonly<Record<string, unknown>>): Partial<OllamaOptions> {
  const numbers: Partial<Record<NumberOption, number>> = {};
  let stop: readonly string[] | undefined;
  for (const [name, value] of Object.entries(options)) {
    if (value === null) continue;
    if (isOneOf(integerOptions, name)) numbers[name] = Math.trunc(readNumber(name, value, 'integer'));
    else if (isOneOf(inertIntegerOptions, name)) readNumber(name, value, 'integer');
    else if (isOneOf(floatOptions, name)) numbers[name] = readNumber(name, value, 'float32');
    else if (name === 'use_mmap' && typeof value !== 'boolean') throw wrongType(name, 'of type boolean');
    else if (name === 'stop') stop = readStrings(name, value);
  }
  return { ...numbers, ...(stop === undefined ? {} : { stop }) };
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((each) => each === name);
}

function readNumber(name: string, value: unknown, goType: string): number {
  if (typeof value !== 'number') throw wrongType(name, `of type ${goType}`);
  return value;
}

function readStrings(name: string, value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw wrongType(name, 'of type array');
  const items: readonly unknown[] = value;
  return items.map((item) => {
    if (typeof item !== 'string') throw wrongType(name, 'of an array of strings');
    return item;
  });
}

function wrongType(name: string, expected: string) {
  return ollamaError(500, `option "${name}" must be ${expected}`);
}
