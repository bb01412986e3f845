import type { ModelBody } from '@kamerton/contract';
import { type Language, formatNumber } from '@kamerton/parameter-schema';

/** “8B · Q4_K_M · 8k”: what tells one model from its neighbours. */
export const modelFacts = (model: ModelBody, language: Language): string =>
  [model.parameter_size ?? model.family, model.quantization, shortContext(model.context_length, language)]
    .filter(Boolean)
    .join(' · ');

const shortContext = (tokens: number | null, language: Language): string => {
  if (tokens === null) return '';
  return tokens < 1024 ? formatNumber(tokens, language) : `${formatNumber(Math.round(tokens / 1024), language)}k`;
};
