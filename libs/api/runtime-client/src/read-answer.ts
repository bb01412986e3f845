import type { IncomingMessage } from 'node:http';
import { boundedBody } from './bounded-body.js';
import { beginningOf } from './body-beginning.js';
import { checkJsonShape } from './json-shape.js';
import type { RuntimeAnswer } from './runtime-answer.js';
import { withoutSecret } from './without-secret.js';

export const maxAnswerText = 2_000;

/**
 * Reads JSON of success whole, within the limits; of anything else only the beginning, for people. The secret that the call
 * carried is in neither.
 * @throws BodyTooLarge, BodyInterrupted, JsonTooDeep, JsonTooMuch
 */
export async function readAnswer(
  message: IncomingMessage,
  maxBytes: number,
  secret: string | null,
): Promise<RuntimeAnswer> {
  const status = message.statusCode ?? 0;
  const mediaType = mediaTypeOf(message);
  if (!isSuccess(status) || !isPlainJson(message, mediaType)) {
    const text = withoutSecret(await beginningOf(message, maxAnswerText), secret);
    return { status, mediaType, payload: undefined, text: text.slice(0, maxAnswerText) };
  }
  const body = await boundedBody(message, maxBytes);
  await checkJsonShape(body);
  return { status, mediaType, payload: parsed(body, secret), text: withoutSecret(textOf(body), secret) };
}

export const isSuccess = (status: number): boolean => status >= 200 && status <= 299;

export const isJsonType = (mediaType: string | null): boolean =>
  mediaType !== null && /^application\/(?:[\w.-]+\+)?json$/.test(mediaType);

const isPlainJson = (message: IncomingMessage, mediaType: string | null): boolean =>
  isJsonType(mediaType) && message.headers['content-encoding'] === undefined;

const mediaTypeOf = ({ headers }: IncomingMessage): string | null =>
  headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? null;

function parsed(body: Buffer, secret: string | null): unknown {
  try {
    return JSON.parse(withoutSecret(new TextDecoder('utf-8', { fatal: true }).decode(body), secret));
  } catch {
    // `undefined` says it: no JSON text has that value.
    return undefined;
  }
}

/** A character takes at most four bytes, so no more of the body need be decoded. */
const textOf = (body: Buffer): string =>
  body
    .subarray(0, 4 * maxAnswerText)
    .toString()
    .slice(0, maxAnswerText);
