import { validateValue } from '@kamerton/parameter-schema';
import type { Inquiry } from '../asking/inquiry.js';
import { saidBy, tokensOf } from '../asking/outcome.js';
import type { Respondent } from '../asking/respondent.js';
import type { Values } from '../asking/values.js';
import { tellingTokens } from './prompts.js';

/** So little that only the likeliest token is left, also where a hundred thousand are nearly as likely. */
export const tinyShare = 1e-6;

const repetitions = 3;

export interface GreedyControl {
  readonly values: Values;
  readonly prompt: string;
  readonly text: string;
  readonly tokens: number;
}

/** The mildest way to make the model say the same thing again; `null`: none was found. */
export function* greedyControl(
  respondent: Respondent,
  prompts: readonly string[],
  base: Values,
): Inquiry<GreedyControl | null> {
  const { parameters } = respondent.subject.schema;
  const sendable = (values: Values): boolean =>
    Object.entries(values).every(([name, value]) => {
      const definition = parameters[name];
      return (
        definition !== undefined && respondent.carries(name) && validateValue(name, definition, value).length === 0
      );
    });
  const ways: readonly Values[] = [
    { temperature: 0 },
    { temperature: 0, top_k: 1 },
    { temperature: 0, top_p: tinyShare },
    { top_k: 1 },
    { top_p: tinyShare },
  ];
  let best: GreedyControl | null = null;
  for (const values of ways.filter(sendable)) {
    for (const prompt of prompts) {
      const control = yield* sameText(respondent, prompt, base, values);
      if (control === null) break;
      if (best === null || control.tokens > best.tokens) best = control;
      if (best.tokens >= tellingTokens) return best;
    }
    if (best !== null) return best;
  }
  return null;
}

function* sameText(
  respondent: Respondent,
  prompt: string,
  base: Values,
  values: Values,
): Inquiry<GreedyControl | null> {
  let first: { readonly text: string; readonly tokens: number } | null = null;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const outcome = yield* respondent.ask(prompt, { ...base, ...values });
    if (outcome.kind === 'refused') return null;
    const text = saidBy(outcome);
    if (first !== null && first.text !== text) return null;
    first = { text, tokens: tokensOf(outcome) };
  }
  return first === null ? null : { values, prompt, ...first };
}
