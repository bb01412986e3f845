import type { FamilyFact, ModelFacts } from '../runtime-kind.js';

/** What is known apart among OpenAI's models; the first that fits counts. */
const namesByFamily = {
  'o-series': /^o\d+(-|$)/,
  'gpt-5-pro': /^gpt-5-pro(-\d{4}-\d{2}-\d{2})?$/,
  'gpt-5': /^gpt-5(-mini|-nano)?(-\d{4}-\d{2}-\d{2})?$/,
  'gpt-5.1': /^gpt-5\.1(-\d{4}-\d{2}-\d{2})?$/,
  'gpt-5-after-5.1': /^gpt-5\.([2-9]|\d\d)(-mini|-nano)?(-\d{4}-\d{2}-\d{2})?$/,
  // Those for chats are not known to reason at all.
  'gpt-5-other': /^gpt-5(\.\d+)?-(?!.*chat)/,
  'legacy-completions': /^(gpt-3\.5-turbo-instruct|davinci-002|babbage-002)/,
  // The ones that search the web are said to be models of their own.
  'gpt-chat': /^(gpt-3\.5-turbo|gpt-4(?!\.5)(\.1|o)?|chatgpt-4o)(?!.*search)(-|$)/,
} as const satisfies Record<string, RegExp>;

export type OpenaiFamily = keyof typeof namesByFamily;

/** Fine-tuned models carry the name of the model below them: `ft:gpt-4o-mini:organisation::id`. */
export const openaiBaseName = (model: string): string => model.replace(/^ft:([^:]+).*$/s, '$1');

/** `null`: the catalogue knows nothing of the model but what holds for all. OpenAI's own answers tell nothing but names. */
export const recogniseOpenaiFamily = (model: string): FamilyFact | null => {
  const found = Object.entries(namesByFamily).find(([, named]) => named.test(openaiBaseName(model)));
  return found === undefined ? null : { id: found[0], evidence: `model name: ${model}`, from: 'model_name' };
};

export const openaiFamilyOf = ({ family }: ModelFacts): OpenaiFamily | null =>
  family !== null && isOpenaiFamily(family.id) ? family.id : null;

const isOpenaiFamily = (id: string): id is OpenaiFamily => Object.hasOwn(namesByFamily, id);

const reasoningFamilies: readonly OpenaiFamily[] = [
  'o-series',
  'gpt-5-pro',
  'gpt-5',
  'gpt-5.1',
  'gpt-5-after-5.1',
  'gpt-5-other',
];

export const isReasoning = (family: OpenaiFamily | null): boolean =>
  family !== null && reasoningFamilies.includes(family);
