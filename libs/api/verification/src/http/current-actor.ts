import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RunActor } from '@kamerton/api-database';
import { changeSourceFrom, sourceHeader } from '@kamerton/api-http';
import { callerOf } from '@kamerton/api-identity';
import type { FastifyRequest } from 'fastify';

/** Handler argument: who asks, through what. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): RunActor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { user_id, actor_kind } = callerOf(request);
  return { user_id, actor_kind, source: changeSourceFrom(request.headers[sourceHeader]), request_id: request.id };
});
