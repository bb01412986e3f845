import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { idempotencyKeyHeader } from './keyed-request.js';

/** Handler argument: the key by which the same request may come again; `null`: none was given. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string | null => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers[idempotencyKeyHeader];
  return typeof key === 'string' ? key : null;
});
