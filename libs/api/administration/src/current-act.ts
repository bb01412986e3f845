import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { changeSourceFrom, sourceHeader } from '@kamerton/api-http';
import { callerOf } from '@kamerton/api-identity';
import type { FastifyRequest } from 'fastify';
import type { Act } from './act.js';

/** Handler argument: the request as an administrative act. */
export const CurrentAct = createParamDecorator((_data: unknown, context: ExecutionContext): Act => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { user_id, actor_kind } = callerOf(request);
  return {
    at: new Date().toISOString(),
    user_id,
    actor_kind,
    reason: null,
    source: changeSourceFrom(request.headers[sourceHeader]),
    request_id: request.id,
  };
});
