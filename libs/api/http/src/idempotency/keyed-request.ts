import { createHash } from 'node:crypto';
import { canonicalJson } from '@kamerton/contract';
import type { FastifyRequest } from 'fastify';
import { malformedRequest } from '../problems/malformed-request.js';
import type { KeyedRequest } from './idempotency.service.js';

export const idempotencyKeyHeader = 'idempotency-key';

const keyFormat = /^[\x21-\x7e]{1,128}$/;
const writes: ReadonlySet<string> = new Set(['POST', 'PATCH', 'PUT', 'DELETE']);

/** `null`: a read, or a write without a key. */
export function keyedRequest(request: FastifyRequest, callerOf: (request: object) => string): KeyedRequest | null {
  const key = request.headers[idempotencyKeyHeader];
  if (key === undefined || !writes.has(request.method)) return null;
  if (typeof key !== 'string' || !keyFormat.test(key)) {
    throw malformedRequest('Idempotency-Key', {
      en: 'must be 1 to 128 visible ASCII characters',
      pl: 'musi mieć od 1 do 128 widocznych znaków ASCII',
    });
  }
  return { caller: callerOf(request), key, requestHash: requestHash(request) };
}

/** Two requests are the same when method, address, body and expected version are. */
function requestHash({ method, url, body, headers }: FastifyRequest): string {
  const same = canonicalJson([method, url, headers['if-match'] ?? null, body ?? null]);
  return createHash('sha256').update(same).digest('hex');
}
