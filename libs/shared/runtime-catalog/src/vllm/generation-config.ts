import { isParameterValue } from '@kamerton/parameter-schema';
import { buildSchema } from '../schema/build-schema.js';
import { noTies } from '../schema/parameter-ties.js';
import { unknownModel } from '../schema/unknown-model.js';
import type { SettingsFile, SettingsFileField } from '../settings-file.js';
import { vllmSpecs } from './specs.js';

const stopTokens = 'ends every answer of the model, and is no default that a request could change';
const ofTransformers = 'only the transformers library itself heeds it: vllm/config/model.py : get_diff_sampling_param';

const field = (parameter: string, name: string): SettingsFileField => ({
  parameter,
  path: [name],
  read: (written) =>
    isParameterValue(written) ? { value: written } : { refused: 'neither a number, nor a word, nor a list' },
});

/** All that vLLM takes from either (vllm/config/model.py : get_diff_sampling_param). */
const fields: readonly SettingsFileField[] = [
  field('temperature', 'temperature'),
  field('top_p', 'top_p'),
  field('top_k', 'top_k'),
  field('min_p', 'min_p'),
  field('repetition_penalty', 'repetition_penalty'),
  {
    ...field('max_tokens', 'max_new_tokens'),
    approximates: () => 'vLLM makes of it a limit that no request can exceed: vllm/config/model.py : ModelConfig',
  },
];

const noParameters = {
  eos_token_id: stopTokens,
  bos_token_id: 'a token of the model itself',
  pad_token_id: 'a token of the model itself',
  transformers_version: 'tells which release wrote the file',
  _from_model_config: 'tells how the file came to be',
  do_sample: `${ofTransformers}; there false takes the likeliest token, whatever the temperature`,
};

const schema = () => buildSchema(vllmSpecs, noTies, unknownModel('vllm'), 'en').schema;

/** Of Hugging Face’s transformers; vLLM and SGLang take their sampling defaults from it. */
export const generationConfig: SettingsFile = { id: 'generation_config', schema, fields, noParameters };

/** `--override-generation-config` of `vllm serve`, which is read as the file is. */
export const overrideGenerationConfig: SettingsFile = { id: 'vllm', schema, fields, noParameters };
