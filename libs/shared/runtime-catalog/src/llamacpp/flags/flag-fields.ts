import type { ReadSetting, SettingsFileField } from '../../settings-file.js';
import { withEscapes, withoutEscapes } from './escapes.js';
import { readFloat, readInt, readSeed } from './read-number.js';
import { readSamplerLetters, readSamplers, samplersAsFlag } from './samplers.js';

type Names = readonly [string, ...string[]];

const named = ([name, ...others]: Names) => ({ path: [name], aliases: others.map((other) => [other]) });

const number = (parameter: string, read: SettingsFileField['read'], ...names: Names): SettingsFileField => ({
  parameter,
  ...named(names),
  toWire: String,
  read,
});

const float = (parameter: string, ...names: Names) => number(parameter, readFloat, ...names);
const int = (parameter: string, ...names: Names) => number(parameter, readInt, ...names);

const word = (parameter: string, ...names: Names): SettingsFileField => ({
  ...number(parameter, (written) => ({ value: String(written) }), ...names),
});

const bare = (parameter: string, negations: readonly string[], ...names: Names): SettingsFileField => ({
  parameter,
  ...named(names),
  bare: { negations },
  toWire: (value) => (value === true || negations.length > 0 ? value : undefined),
  approximates: (value) =>
    value === true || negations.length > 0 ? null : 'no flag switches it off; leaving it out does',
  read: (written) => ({ value: written === true }),
});

/** Texts that add up, with the escapes of the command line; `none` is none of them where that word means it. */
const texts = (parameter: string, none: string | null, ...names: Names): SettingsFileField => ({
  parameter,
  ...named(names),
  repeats: true,
  toWire: (value) => {
    if (!Array.isArray(value)) return undefined;
    if (value.length === 0) return none === null ? undefined : [none];
    return none !== null && value.includes(none) ? undefined : value.map((text) => withEscapes(String(text)));
  },
  read: (written) => readTexts(written, none),
});

const readTexts = (written: unknown, none: string | null): ReadSetting => {
  const given = Array.isArray(written) ? written.map(String) : [];
  const counting = none === null ? given : given.slice(given.lastIndexOf(none) + 1);
  return { value: counting.map(withoutEscapes) };
};

/** 0 takes the length from the model file, which no number says. */
const readContext = (written: unknown): ReadSetting => {
  const read = readInt(written);
  return 'value' in read && read.value === 0 ? { refused: '0 leaves the length to the model file' } : read;
};

const readLayers = (written: unknown): ReadSetting => {
  if (written === 'auto') return { value: -1 };
  return written === 'all' ? { refused: 'all is no number of layers' } : readInt(written);
};

/** `default` is how the flag says that it is not set. */
const readEffort = (written: unknown): ReadSetting =>
  written === 'default' ? { refused: 'default leaves it to the chat template' } : { value: String(written) };

/** common/arg.cpp, as llama-server --help of b10488 lists it. */
export const flagFields: readonly SettingsFileField[] = [
  float('temperature', '--temp', '--temperature'),
  float('top_p', '--top-p'),
  int('top_k', '--top-k'),
  float('min_p', '--min-p'),
  float('typical_p', '--typical', '--typical-p'),
  float('top_n_sigma', '--top-nsigma', '--top-n-sigma'),
  number('seed', readSeed, '--seed', '-s'),
  float('xtc_probability', '--xtc-probability'),
  float('xtc_threshold', '--xtc-threshold'),
  float('dynatemp_range', '--dynatemp-range'),
  float('dynatemp_exponent', '--dynatemp-exp'),
  float('adaptive_target', '--adaptive-target'),
  float('adaptive_decay', '--adaptive-decay'),
  int('mirostat', '--mirostat'),
  float('mirostat_eta', '--mirostat-lr'),
  float('mirostat_tau', '--mirostat-ent'),
  { ...number('samplers', readSamplers, '--samplers'), toWire: samplersAsFlag },
  { ...number('samplers', readSamplerLetters, '--sampler-seq', '--sampling-seq'), toWire: () => undefined },
  bare('backend_sampling', [], '--backend-sampling', '-bs'),
  int('max_tokens', '--n-predict', '--predict', '-n'),
  texts('stop', null, '--reverse-prompt', '-r'),
  bare('ignore_eos', [], '--ignore-eos'),
  int('keep_tokens', '--keep'),
  float('repetition_penalty', '--repeat-penalty'),
  int('repetition_window', '--repeat-last-n'),
  float('presence_penalty', '--presence-penalty'),
  float('frequency_penalty', '--frequency-penalty'),
  float('dry_multiplier', '--dry-multiplier'),
  float('dry_base', '--dry-base'),
  int('dry_allowed_length', '--dry-allowed-length'),
  int('dry_penalty_last_n', '--dry-penalty-last-n'),
  texts('dry_sequence_breakers', 'none', '--dry-sequence-breaker'),
  { ...word('reasoning_effort', '--reasoning-effort'), read: readEffort },
  word('reasoning_format', '--reasoning-format'),
  int('thinking_budget', '--reasoning-budget'),
  bare('cache_prompt', ['--no-cache-prompt'], '--cache-prompt'),
  number('context_length', readContext, '--ctx-size', '-c'),
  { ...number('gpu_layers', readLayers, '--gpu-layers', '--n-gpu-layers', '-ngl'), toWire: layersAsFlag },
  int('main_gpu', '--main-gpu', '-mg'),
  int('threads', '--threads', '-t'),
  bare('context_shift', ['--no-context-shift'], '--context-shift'),
];

function layersAsFlag(value: unknown): string {
  return value === -1 ? 'auto' : String(value);
}
