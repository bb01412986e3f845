import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export const requestIdHeader = 'x-request-id';

const sane = /^[A-Za-z0-9._-]{1,64}$/;

/** The caller's own id where it is fit for logs and headers, else a new one. */
export function requestIdFrom(headers: IncomingHttpHeaders): string {
  const given = headers[requestIdHeader];
  return typeof given === 'string' && sane.test(given) ? given : randomUUID();
}

/** Handler argument: the id under which log, audit and answer know the request. */
export const RequestId = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string => context.switchToHttp().getRequest<FastifyRequest>().id,
);
