import type { ModelFacts } from '../runtime-kind.js';
import { live } from '../schema/parameter-spec.js';

/** Names of /server_info, which is a dump of the arguments that the server was started with. */
export const settingNames = ['sampling_defaults', 'enable_deterministic_inference'] as const;
export type SettingName = (typeof settingNames)[number];

export const setting = ({ server_settings: settings }: ModelFacts, name: SettingName) => settings?.[name];

/**
 * What a parameter is worth when nobody sets it. Unless the server says `--sampling-defaults openai`, the OpenAI routes take
 * it from the model's generation_config.json, whose numbers no answer shows: then it is unknown.
 */
export const neutralDefault = <Value>(facts: ModelFacts, value: Value): { readonly default?: Value } =>
  setting(facts, 'sampling_defaults') === 'openai' ? { default: value } : {};

export const neutralFact = live(
  'sampling_defaults is openai in GET /server_info: neutral values, no generation_config',
);
