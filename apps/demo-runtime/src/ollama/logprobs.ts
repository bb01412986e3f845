import type { TokenLikelihood, TokenReport } from '../generation/token-report.js';
import { ollamaError, wrongFieldType } from './ollama-error.js';

const maxAlternatives = 20;

/**
 * How many alternatives to tell with each token; `null`: `logprobs` is not set.
 *
 * @throws HttpAnswer 400
 */
export function readAlternatives(body: Readonly<Record<string, unknown>>): number | null {
  const wanted = body['logprobs'] ?? false;
  const alternatives = body['top_logprobs'] ?? 0;
  if (typeof wanted !== 'boolean') throw wrongFieldType('logprobs', wanted, 'bool');
  if (typeof alternatives !== 'number') throw wrongFieldType('top_logprobs', alternatives, 'int');
  if (alternatives < 0 || alternatives > maxAlternatives) {
    throw ollamaError(400, `top_logprobs must be between 0 and ${maxAlternatives}`);
  }
  return wanted ? Math.trunc(alternatives) : null;
}

/** A token's report as Ollama and OpenAI's chat write it. */
export function wordReport({ alternatives, ...token }: TokenReport) {
  return {
    ...wordLikelihood(token),
    ...(alternatives.length === 0 ? {} : { top_logprobs: alternatives.map(wordLikelihood) }),
  };
}

function wordLikelihood({ text, logProbability }: TokenLikelihood) {
  return { token: text, logprob: logProbability, bytes: [...Buffer.from(text)] };
}
