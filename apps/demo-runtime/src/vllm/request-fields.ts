/**
 * The request fields that the demo heeds; whatever else stands in a body is ignored, as vLLM ignores what it does not know.
 * Both the parser and /openapi.json are made from these lists.
 */
export const integerFields = ['max_tokens', 'max_completion_tokens', 'min_tokens', 'n', 'seed', 'top_k'] as const;

export const numberFields = [
  'temperature',
  'top_p',
  'min_p',
  'repetition_penalty',
  'presence_penalty',
  'frequency_penalty',
] as const;

export const booleanFields = ['stream', 'ignore_eos', 'include_stop_str_in_output'] as const;

/** The completions route takes `max_tokens` only. */
export const chatOnlyFields: readonly string[] = ['max_completion_tokens'];

export type IntegerField = (typeof integerFields)[number];
export type NumberField = (typeof numberFields)[number];
export type BooleanField = (typeof booleanFields)[number];

/** A null field counts as absent, and so is not here. */
export interface RequestFields {
  readonly numbers: Readonly<Partial<Record<IntegerField | NumberField, number>>>;
  readonly flags: Readonly<Partial<Record<BooleanField, boolean>>>;
  readonly stop: readonly string[];
  readonly includeUsage: boolean;
}
