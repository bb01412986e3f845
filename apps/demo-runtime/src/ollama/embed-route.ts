import { createHash } from 'node:crypto';
import type { Handler } from '../http/protocol.js';
import { splitIntoTokens } from '../language-model/tokenizer.js';
import { requireBody } from './native-routes.js';
import { ollamaError, wrongFieldType } from './ollama-error.js';
import { requireModel } from './ollama-request.js';

const dimensions = 64;

/** `POST /api/embed`: feature hashing (Weinberger et al. 2009): texts that share words get vectors that share a direction. */
export const embedRoute: Handler = ({ body: unread }) => {
  const body = requireBody(unread);
  const model = requireModel(body['model']);
  if (model.role !== 'embedding') throw ollamaError(400, `"${model.name}" does not support embedding`);
  const inputs: readonly unknown[] = Array.isArray(body['input']) ? body['input'] : [body['input']];
  const texts = inputs.map((input) => {
    if (typeof input !== 'string') throw wrongFieldType('EmbedRequest.input', input, 'string');
    return splitIntoTokens(input.toLowerCase());
  });
  return {
    model: model.name,
    embeddings: texts.map(embed),
    prompt_eval_count: texts.reduce((sum, words) => sum + words.length, 0),
  };
};

function embed(words: readonly string[]): readonly number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of words) {
    const hash = createHash('sha256').update(word).digest();
    const dimension = hash.readUInt16BE(0) % dimensions;
    vector[dimension] = (vector[dimension] ?? 0) + (hash.readUInt8(2) % 2 === 0 ? 1 : -1);
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}
