import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sample, splitMix64 } from '@kamerton/sampling';
import type { TokenId } from '@kamerton/sampling';
import type { NGramModel } from '../language-model/n-gram-model.js';
import { withSpacing } from '../language-model/tokenizer.js';
import { boundary } from '../language-model/vocabulary.js';
import { maxTokensEver } from './generation-settings.js';
import type { GenerationSettings } from './generation-settings.js';
import type { Listener, Outcome } from './listener.js';
import type { Prompt } from './prompt.js';
import { StopMatcher } from './stop-matcher.js';
import { reportToken } from './token-report.js';
import type { TokenReport } from './token-report.js';

/** Generates until the text ends, a stop string comes, the limit is reached or nobody listens any more. */
export async function generate(
  model: NGramModel,
  prompt: Prompt,
  settings: GenerationSettings,
  { emit, signal }: Listener,
): Promise<Outcome> {
  const random = splitMix64(settings.seed ?? randomBytes(8).readBigUInt64LE());
  const matcher = new StopMatcher(settings.stop, settings.includeStop);
  const generated: TokenId[] = [];
  const unsaid: TokenReport[] = [];
  const say = async (text: string) => {
    if (text !== '') await emit(text, unsaid.splice(0));
  };

  const limit = Math.min(settings.maxTokens, maxTokensEver);
  while (generated.length < limit) {
    // Sampling is plain computation: without a pause nobody else would be served, and no hang-up noticed.
    await nextTurn();
    if (signal.aborted) return { reason: 'aborted', stopString: null, tokenCount: generated.length };

    const logits = model.logits([...prompt.context, ...generated], generated.length);
    if (settings.ignoreEnd || generated.length < settings.minTokens) logits[boundary] = -Infinity;
    const history = { prompt: prompt.tokens, generated };
    const { token } = sample(logits, settings.sampling, settings.convention, history, random).drawn;
    if (token === boundary) {
      await say(matcher.flush());
      return { reason: 'stop', stopString: null, tokenCount: generated.length };
    }

    const word = model.vocabulary.word(token);
    const piece = generated.length === 0 ? word : withSpacing(word);
    generated.push(token);
    if (settings.alternatives !== null) {
      unsaid.push(reportToken(model, logits, settings.convention, token, settings.alternatives));
    }
    if (generated.length <= settings.minTokens) {
      await say(piece);
      continue;
    }
    const { text, matched } = matcher.add(piece);
    await say(text);
    if (matched !== null) return { reason: 'stop', stopString: matched, tokenCount: generated.length };
  }
  await say(matcher.flush());
  return { reason: 'length', stopString: null, tokenCount: generated.length };
}
