import type { TokenId } from '@kamerton/sampling';
import { NGramCounts } from './n-gram-counts.js';
import { attachedTokens, splitIntoTokens } from './tokenizer.js';
import { Vocabulary, boundary } from './vocabulary.js';

/**
 * A multiplicative penalty acts on the distance of a logit from zero, which log probabilities, all below zero, would invert in
 * meaning for the likeliest tokens. A constant makes them look like the logits of a neural model; softmax does not see it.
 */
const logitOffset = 12;
/*
 * n-grams alone may stop after three words or go round in circles. Below these lengths, in tokens, an end is unlikely, above
 * them it becomes ever more likely; a text ends with a sentence only.
 */
const shortText = 40;
const longText = 60;
const longSentence = 40;
const reluctanceToEnd = 0.25;
const urgeToEnd = 0.1;

/**
 * A word-level n-gram model that backs off to shorter contexts with Witten-Bell weights: the more often a context was seen, and
 * the fewer different tokens followed it, the less the shorter contexts have to say.
 */
export class NGramModel {
  readonly vocabulary: Vocabulary;
  readonly order: number;
  readonly #counts: NGramCounts;
  readonly #sentenceEnds: readonly TokenId[];
  /** A text neither ends before it has begun nor begins with a comma. */
  readonly #neverFirst: readonly TokenId[];

  /** @param corpus paragraphs separated by empty lines */
  constructor(corpus: string, order: number) {
    const paragraphs = corpus.split(/\n\s*\n/).map(splitIntoTokens);
    this.order = order;
    this.vocabulary = new Vocabulary(paragraphs.flat());
    this.#sentenceEnds = this.known(['.', '!', '?']);
    this.#neverFirst = [boundary, ...this.known(attachedTokens)];
    this.#counts = new NGramCounts(
      order,
      paragraphs.map((words) => this.known(words)),
    );
  }

  /** Distinct n-grams, which is what stands in for the parameters of a neural model. */
  get parameterCount(): number {
    return this.#counts.size;
  }

  known(words: readonly string[]): readonly TokenId[] {
    return words.map((word) => this.vocabulary.find(word)).filter((token) => token !== undefined);
  }

  /**
   * @param context what stands before, oldest first
   * @param generated how many of them the model has generated itself
   */
  logits(context: readonly TokenId[], generated: number): Float64Array {
    const logits = this.probabilities(context).map((probability) => Math.log(probability) + logitOffset);
    const sentence = context.length - 1 - context.findLastIndex((token) => this.#sentenceEnds.includes(token));
    const shift = (token: TokenId, by: number) => (logits[token] = (logits[token] ?? -Infinity) + by);
    if (sentence === 0) shift(boundary, inclinationToEnd(generated));
    else {
      shift(boundary, -Infinity);
      for (const token of this.#sentenceEnds) shift(token, urgeToEnd * Math.max(0, sentence - longSentence));
    }
    if (generated === 0) for (const token of this.#neverFirst) logits[token] = -Infinity;
    return logits;
  }

  /** One probability per token of the vocabulary, none of them 0. */
  probabilities(context: readonly TokenId[]): Float64Array {
    let probabilities = new Float64Array(this.vocabulary.size).fill(1 / this.vocabulary.size);
    for (let length = 0; length < this.order && length <= context.length; length++) {
      const followers = this.#counts.after(context.slice(context.length - length));
      // A context that was never seen has no longer one that was.
      if (followers === undefined) break;
      const weight = followers.total + followers.counts.size;
      probabilities = probabilities.map((shorter) => (shorter * followers.counts.size) / weight);
      for (const [token, count] of followers.counts) {
        probabilities[token] = (probabilities[token] ?? 0) + count / weight;
      }
    }
    return probabilities;
  }
}

function inclinationToEnd(generated: number): number {
  if (generated < shortText) return reluctanceToEnd * (generated - shortText);
  return urgeToEnd * Math.max(0, generated - longText);
}
