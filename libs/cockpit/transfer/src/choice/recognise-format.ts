import type { SettingsFormat } from '@kamerton/contract';

/** Fields that only a generation_config.json has. */
const ofTransformers = ['do_sample', 'bos_token_id', 'eos_token_id', 'transformers_version', '_from_model_config'];
/** Fields of a request body that no generation_config.json and no vLLM override has. */
const ofRequests = ['model', 'messages', 'prompt', 'max_completion_tokens', 'frequency_penalty', 'stream'];

/** Which of the formats a text is in; `null`: none of them for certain. The person can always say otherwise. */
export const recogniseFormat = (text: string, fileName: string | null): SettingsFormat | null => {
  if (/^modelfile\b|\.modelfile$/i.test(fileName ?? '')) return 'modelfile';
  if (/^generation_config.*\.json$/i.test(fileName ?? '')) return 'generation_config';
  if (/--override-generation-config\b/.test(text)) return 'vllm';
  const fields = fieldsOf(text);
  if (fields) return formatOfFields(fields);
  if (/^\s*(FROM|PARAMETER|TEMPLATE|SYSTEM)\s/im.test(text)) return 'modelfile';
  return /\bllama-(server|cli)\b|(^|\s)--?[a-z][a-z-]*[\s=]/m.test(text) ? 'llamacpp' : null;
};

/** `null`: it is no JSON object. */
const fieldsOf = (text: string): readonly string[] | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : null;
  } catch {
    return null;
  }
};

const formatOfFields = (fields: readonly string[]): SettingsFormat | null => {
  const has = (known: readonly string[]): boolean => known.some((field) => fields.includes(field));
  if (has(ofRequests)) return 'openai';
  if (has(ofTransformers)) return 'generation_config';
  return fields.length > 0 ? 'vllm' : null;
};
