import type { FamilyFact, ModelFacts } from '../runtime-kind.js';

const release = String.raw`(-(\d{3}|latest|exp|preview|exp-[\d-]+|preview-[\d-]+))?$`;

/** What is known apart: how a model is told to think. Lite, picture and speech models are not known to be like their elders. */
const namesByFamily = {
  'gemini-2.5-pro': new RegExp(`^gemini-2\\.5-pro${release}`),
  'gemini-2.5-flash': new RegExp(`^gemini-2\\.5-flash${release}`),
  'gemini-3': /^gemini-3(\.\d+)?(-|$)/,
} as const satisfies Record<string, RegExp>;

export type GeminiFamily = keyof typeof namesByFamily;

/** `told`: the model's base as the record names it; it beats the name. */
export const recogniseGeminiFamily = (model: string, told: string | null): FamilyFact | null => {
  const fits = (name: string) => Object.entries(namesByFamily).find(([, named]) => named.test(name))?.[0];
  const byBase = told === null ? undefined : fits(told);
  if (byBase !== undefined) return { id: byBase, evidence: `baseModelId: ${told}`, from: 'runtime_live' };
  const byName = fits(model);
  return byName === undefined ? null : { id: byName, evidence: `model name: ${model}`, from: 'model_name' };
};

export const geminiFamilyOf = ({ family }: ModelFacts): GeminiFamily | null =>
  family !== null && isGeminiFamily(family.id) ? family.id : null;

const isGeminiFamily = (id: string): id is GeminiFamily => Object.hasOwn(namesByFamily, id);
