import type { IncomingMessage } from 'node:http';

export class BodyTooLarge extends Error {}
export class BodyInterrupted extends Error {}

/** The whole body as bytes; stops reading, and the connection with it, as soon as the limit is passed. */
export async function boundedBody(message: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const announced = Number(message.headers['content-length'] ?? 0);
  if (announced > maxBytes) {
    message.destroy();
    throw new BodyTooLarge();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message.iterator({ destroyOnReturn: true })) {
    size += chunk.length;
    if (size > maxBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  if (!message.complete) throw new BodyInterrupted();
  return Buffer.concat(chunks, size);
}
