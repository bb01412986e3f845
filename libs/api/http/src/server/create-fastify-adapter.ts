import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { maxBodyBytes } from '../body/max-body-bytes.js';
import { readJsonBody } from '../body/read-json-body.js';
import { malformedRequest } from '../problems/malformed-request.js';
import { problemBody, problemMediaType } from '../problems/problem-body.js';
import { ProblemException } from '../problems/problem-exception.js';
import { toProblem } from '../problems/to-problem.js';
import { languageOf } from '../request/accept-language.js';
import { requestIdFrom, requestIdHeader } from '../request/request-id.js';
import { answerBrokenConnection } from './answer-broken-connection.js';
import { RouteTable } from './route-table.js';
import { widenBody } from './wide-body.js';

/** A model's name has up to 500 characters, each up to twelve when percent-encoded. */
const maxPathParameterLength = 8_000;

/** Fastify as this API needs it. Create the Nest application on it with `bodyParser: false`. */
export function createFastifyAdapter(options: { readonly loggerInstance?: FastifyBaseLogger } = {}): FastifyAdapter {
  const adapter = new FastifyAdapter({
    ...options,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBodyBytes,
    routerOptions: { maxParamLength: maxPathParameterLength },
    requestIdHeader: false,
    genReqId: (request: IncomingMessage) => requestIdFrom(request.headers),
    frameworkErrors: answerBeforeRouting,
    clientErrorHandler: answerBrokenConnection,
    // Lets a process stop although browsers keep idle connections.
    forceCloseConnections: 'idle',
  });
  const fastify: FastifyInstance = adapter.getInstance();
  addBodyParser(fastify);
  addHooks(fastify);
  return adapter;
}

/** For addresses that no router can read: there is no route yet whose filters could answer. */
function answerBeforeRouting(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers['accept-language']);
  const problem = toProblem(error);
  void reply
    .status(problem.status)
    .headers({ 'content-type': problemMediaType, [requestIdHeader]: request.id })
    .send(JSON.stringify(problemBody(problem, language, request.id)));
}

function addBodyParser(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, ({ headers }, body, done) => {
    try {
      refuseEncoding(headers['content-encoding']);
      done(null, readJsonBody(Buffer.from(body)));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** Nothing is unpacked here, so that no small body becomes a huge one. */
function refuseEncoding(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new ProblemException('UNSUPPORTED_MEDIA_TYPE', {
    detail: {
      en: 'The body must be sent as it is, without Content-Encoding.',
      pl: 'Treść żądania trzeba wysłać wprost, bez Content-Encoding.',
    },
    headers: { 'accept-encoding': 'identity' },
  });
}

function addHooks(fastify: FastifyInstance): void {
  const routes = new RouteTable();
  fastify.addHook('onRoute', (route) => {
    routes.add([route.method].flat(), route.url);
    widenBody(route);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header(requestIdHeader, request.id);
    if (request.url.includes('%00')) throw withNul();
    if (request.is404) refuseMethod(routes.methodsAt(request.url), request.method);
  });
}

const withNul = () =>
  malformedRequest('', {
    en: 'the address must not contain the NUL character',
    pl: 'adres nie może zawierać znaku NUL',
  });

function refuseMethod(allowed: readonly string[], method: string): void {
  if (allowed.length === 0) return;
  const allow = allowed.join(', ');
  throw new ProblemException('METHOD_NOT_ALLOWED', {
    detail: {
      en: `This address does not take ${method}, only ${allow}.`,
      pl: `Ten adres nie przyjmuje metody ${method}, tylko ${allow}.`,
    },
    headers: { allow },
  });
}
