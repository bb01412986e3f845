import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { changeSourceFrom, idempotencyKeyHeader, sourceHeader, type VersionCondition } from '@kamerton/api-http';
import { callerOf, type Caller } from '@kamerton/api-identity';
import type { AuditEventBody } from '@kamerton/contract';
import type { FastifyRequest } from 'fastify';

/** Who writes, and through what. */
export interface Authorship {
  readonly caller: Caller;
  readonly source: AuditEventBody['source'];
  readonly requestId: string;
  /** By which the same request may come again; `null`: none was given. */
  readonly idempotencyKey: string | null;
}

export interface WriteContext extends Authorship {
  readonly condition: VersionCondition;
  /** Validates and answers the diff; stores nothing. */
  readonly dryRun: boolean;
  /** Settles what contradicts policies, here and in other sets, instead of refusing. Left out: refuses. */
  readonly resolveConflicts?: boolean;
}

/** Handler argument: who writes. */
export const Author = createParamDecorator((_data: unknown, context: ExecutionContext): Authorship => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers[idempotencyKeyHeader];
  return {
    caller: callerOf(request),
    source: changeSourceFrom(request.headers[sourceHeader]),
    requestId: request.id,
    idempotencyKey: typeof key === 'string' ? key : null,
  };
});
