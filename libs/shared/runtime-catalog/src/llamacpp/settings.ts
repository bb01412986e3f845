import type { ParameterValue } from '@kamerton/parameter-schema';
import type { PayloadReader } from '../payload/payload-reader.js';
import { shortestDecimal } from './shortest-decimal.js';
import { allOnes } from './signed-seed.js';

type ReadSetting = (setting: PayloadReader) => ParameterValue | null;

const number: ReadSetting = (setting) => {
  const value = setting.optionalNumber();
  return value === null ? null : shortestDecimal(value);
};
const flag: ReadSetting = (setting) => setting.optionalBoolean();
const word: ReadSetting = (setting) => setting.optionalString();
const list: ReadSetting = (setting) => (setting.isAbsent ? null : setting.strings());

const seed: ReadSetting = (setting) => {
  const value = setting.optionalNumber();
  return value === allOnes ? -1 : value;
};

interface Setting {
  readonly parameter: string;
  readonly read: ReadSetting;
}

/** By the server's own name. What /props says of these is filled in from the running configuration. */
export const samplingSettings: Readonly<Record<string, Setting>> = {
  seed: { parameter: 'seed', read: seed },
  temperature: { parameter: 'temperature', read: number },
  dynatemp_range: { parameter: 'dynatemp_range', read: number },
  dynatemp_exponent: { parameter: 'dynatemp_exponent', read: number },
  top_k: { parameter: 'top_k', read: number },
  top_p: { parameter: 'top_p', read: number },
  min_p: { parameter: 'min_p', read: number },
  top_n_sigma: { parameter: 'top_n_sigma', read: number },
  xtc_probability: { parameter: 'xtc_probability', read: number },
  xtc_threshold: { parameter: 'xtc_threshold', read: number },
  typical_p: { parameter: 'typical_p', read: number },
  repeat_last_n: { parameter: 'repetition_window', read: number },
  repeat_penalty: { parameter: 'repetition_penalty', read: number },
  presence_penalty: { parameter: 'presence_penalty', read: number },
  frequency_penalty: { parameter: 'frequency_penalty', read: number },
  dry_multiplier: { parameter: 'dry_multiplier', read: number },
  dry_base: { parameter: 'dry_base', read: number },
  dry_allowed_length: { parameter: 'dry_allowed_length', read: number },
  dry_penalty_last_n: { parameter: 'dry_penalty_last_n', read: number },
  mirostat: { parameter: 'mirostat', read: number },
  mirostat_tau: { parameter: 'mirostat_tau', read: number },
  mirostat_eta: { parameter: 'mirostat_eta', read: number },
  adaptive_target: { parameter: 'adaptive_target', read: number },
  adaptive_decay: { parameter: 'adaptive_decay', read: number },
  ignore_eos: { parameter: 'ignore_eos', read: flag },
  n_probs: { parameter: 'top_logprobs', read: number },
  min_keep: { parameter: 'min_keep', read: number },
  samplers: { parameter: 'samplers', read: list },
  backend_sampling: { parameter: 'backend_sampling', read: flag },
};

/** In an answer these are what was used; in /props they are mere initial values of a struct, or missing. */
const usedSettings: Readonly<Record<string, Setting>> = {
  ...samplingSettings,
  n_predict: { parameter: 'max_tokens', read: number },
  n_keep: { parameter: 'keep_tokens', read: number },
  n_discard: { parameter: 'discard_tokens', read: number },
  stop: { parameter: 'stop', read: list },
  dry_sequence_breakers: { parameter: 'dry_sequence_breakers', read: list },
  post_sampling_probs: { parameter: 'post_sampling_probs', read: flag },
  reasoning_format: { parameter: 'reasoning_format', read: word },
};

export type CanonicalSettings = Readonly<Record<string, ParameterValue>>;

/** The defaults in force, by canonical name, from `default_generation_settings.params` of /props. */
export const defaultsInForce = (params: PayloadReader): CanonicalSettings => read(samplingSettings, params);

/** What an answer says was used, by canonical name, from its `generation_settings`. */
export const settingsUsed = (settings: PayloadReader): CanonicalSettings => read(usedSettings, settings);

const read = (settings: Readonly<Record<string, Setting>>, params: PayloadReader): CanonicalSettings => {
  if (params.isAbsent) return {};
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, setting]) => {
      const value = setting.read(params.at(name));
      return value === null ? [] : [[setting.parameter, value]];
    }),
  );
};
