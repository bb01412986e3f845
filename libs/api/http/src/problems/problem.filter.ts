import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HTTP_OPTIONS, HttpOptions } from '../http-options.js';
import { languageOf } from '../request/accept-language.js';
import { problemBody, problemMediaType } from './problem-body.js';
import type { ProblemException } from './problem-exception.js';
import { toProblem } from './to-problem.js';

/** Answers every error with problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(@Inject(HTTP_OPTIONS) private readonly options: HttpOptions) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error, this.options.translators, request.routeOptions.bodyLimit);
    this.log(problem, request);
    if (reply.sent || reply.raw.headersSent) return;
    const language = languageOf(request.headers['accept-language']);
    void reply
      .status(problem.status)
      .headers({ 'content-type': problemMediaType, 'content-language': language, ...problem.parts.headers })
      .send(JSON.stringify(problemBody(problem, language, request.id)));
  }

  private log(problem: ProblemException, request: FastifyRequest): void {
    const where = `${request.method} ${request.routeOptions.url ?? 'no route'} (request ${request.id})`;
    if (problem.code === 'INTERNAL_ERROR') {
      const cause = problem.parts.cause;
      this.logger.error(`${where} failed: ${cause instanceof Error ? cause.stack : String(cause)}`);
    } else if (problem.status >= 500) {
      this.logger.warn(`${where}: ${problem.code}: ${String(problem.parts.cause ?? problem.message)}`);
    }
  }
}
