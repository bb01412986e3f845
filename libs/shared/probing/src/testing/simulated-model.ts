import { sample, samplerConventions, splitMix64 } from '@kamerton/sampling';
import type { SamplingParameters, TokenId } from '@kamerton/sampling';

/** A model of random weights. */
export interface SimulatedModel {
  readonly weights: number;
  /** How far the logits lie apart: near 0, everything is equally likely. */
  readonly sharpness: number;
}

export interface SimulatedGeneration {
  readonly sampling: SamplingParameters;
  readonly seed: number;
  readonly maxTokens: number;
  readonly stop: readonly string[];
  readonly includeStop: boolean;
}

export interface SimulatedText {
  readonly text: string;
  readonly tokens: number;
  readonly reason: 'stop' | 'length';
}

const vocabularySize = 48;
const word = (token: TokenId): string => `w${token.toString(36)}x`;

const rows = new WeakMap<SimulatedModel, Map<TokenId, Float64Array>>();

/** Next-token logits from nothing but the last token. */
export function logits(model: SimulatedModel, last: TokenId): Float64Array {
  const known = rows.get(model) ?? new Map<TokenId, Float64Array>();
  rows.set(model, known);
  const row = known.get(last) ?? randomRow(model, last);
  known.set(last, row);
  return row;
}

function randomRow({ weights, sharpness }: SimulatedModel, last: TokenId): Float64Array {
  const random = splitMix64(BigInt(weights) * 1_000_003n + BigInt(last));
  return Float64Array.from({ length: vocabularySize }, () => sharpness * (random() + random() + random() - 1.5));
}

export function generate(model: SimulatedModel, settings: SimulatedGeneration): SimulatedText {
  const random = splitMix64(BigInt(settings.seed));
  const generated: TokenId[] = [];
  let text = '';
  while (generated.length < settings.maxTokens) {
    const history = { prompt: [], generated };
    const { drawn } = sample(
      logits(model, generated.at(-1) ?? vocabularySize),
      settings.sampling,
      samplerConventions.vllm,
      history,
      random,
    );
    generated.push(drawn.token);
    text += `${generated.length === 1 ? '' : ' '}${word(drawn.token)}`;
    const found = settings.stop.map((stop) => text.indexOf(stop) + (settings.includeStop ? stop.length : 0));
    const ends = settings.stop.flatMap((stop, index) => (text.includes(stop) ? [found[index] ?? 0] : []));
    if (ends.length > 0) return { text: text.slice(0, Math.min(...ends)), tokens: generated.length, reason: 'stop' };
  }
  return { text, tokens: generated.length, reason: 'length' };
}
