import type { IncomingMessage } from 'node:http';
import { RequestFailure } from './request-failure.js';

export const maxBodyBytes = 1024 * 1024;

/**
 * @returns the parsed body; `undefined` when there is none
 * @throws RequestFailure when it is longer than 1 MiB or no JSON
 */
export async function readJsonBody(
  request: AsyncIterable<Buffer> & Pick<IncomingMessage, 'headers'>,
): Promise<unknown> {
  const tooLarge = () => new RequestFailure('too_large', `request body is larger than ${maxBodyBytes} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > maxBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  if (length === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new RequestFailure('malformed_json', error instanceof Error ? error.message : String(error));
  }
}
