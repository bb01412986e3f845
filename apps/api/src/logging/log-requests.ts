import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { requestContext } from './request-context.js';

const reads: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** One line per request, with its template rather than its address: queries may hold what is nobody's business. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onRequest', (request, _reply, done) => requestContext.run({ request_id: request.id }, done));
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, id } = request;
    const route = request.routeOptions.url ?? 'unmatched';
    const line = { request_id: id, method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    logger[levelOf(method, reply)](line, 'request');
    done();
  });
}

function levelOf(method: string, { statusCode }: FastifyReply): 'error' | 'info' | 'debug' {
  if (statusCode >= 500) return 'error';
  return reads.has(method) && statusCode < 400 ? 'debug' : 'info';
}
