import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable, of } from 'rxjs';
import { HTTP_OPTIONS, HttpOptions } from '../http-options.js';
import type { KeptAnswer } from './idempotency-store.js';
import { IdempotencyService, type KeyedRequest } from './idempotency.service.js';
import { keyedRequest } from './keyed-request.js';

/** Headers of an answer that a repeated answer has as well. */
const keptHeaders = ['etag', 'location'] as const;

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: IdempotencyService,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const keyed = keyedRequest(http.getRequest<FastifyRequest>(), this.options.callerOf);
    if (!keyed) return next.handle();
    const reply = http.getResponse<FastifyReply>();
    const first = await this.idempotency.firstAnswer(keyed);
    return first ? of(repeat(first, reply)) : from(this.carryOut(keyed, next, reply));
  }

  private async carryOut(keyed: KeyedRequest, next: CallHandler, reply: FastifyReply): Promise<unknown> {
    let body: unknown;
    try {
      body = await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      // Nothing was written, so nothing stands in the way of sending the same request again.
      await this.idempotency.giveUp(keyed);
      throw error;
    }
    await this.idempotency.keep(keyed, { status: reply.statusCode, headers: headersOf(reply), body: body ?? null });
    return body;
  }
}

function repeat(answer: KeptAnswer, reply: FastifyReply): unknown {
  void reply.status(answer.status).headers({ ...answer.headers, 'idempotency-replayed': 'true' });
  return answer.body ?? undefined;
}

function headersOf(reply: FastifyReply): Record<string, string> {
  const present = keptHeaders.filter((name) => reply.hasHeader(name));
  return Object.fromEntries(present.map((name) => [name, String(reply.getHeader(name))]));
}
