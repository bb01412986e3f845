import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuditEventBody } from '@kamerton/contract';
import type { FastifyRequest } from 'fastify';
import { malformedRequest } from '../problems/malformed-request.js';

export const sourceHeader = 'x-kamerton-source';

const clientSources = ['api', 'cockpit', 'cli'] as const satisfies readonly AuditEventBody['source'][];

export function changeSourceFrom(header: string | string[] | undefined): AuditEventBody['source'] {
  if (header === undefined) return 'api';
  const source = clientSources.find((known) => known === header);
  if (source) return source;
  const allowed = clientSources.join(', ');
  throw malformedRequest(sourceHeader, { en: `must be one of ${allowed}`, pl: `musi być jednym z: ${allowed}` });
}

/** Handler argument: what the change comes through, for the audit log. */
export const ChangeSource = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  changeSourceFrom(context.switchToHttp().getRequest<FastifyRequest>().headers[sourceHeader]),
);
