import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { entityTag } from '@kamerton/api-http';
import type { ConfigBody } from '@kamerton/contract';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/**
 * The version of the override set as the answer's ETag, ready to come back as If-Match. What was once has none: nothing can be
 * written over it.
 */
@Injectable()
export class EtagInterceptor implements NestInterceptor<ConfigBody> {
  intercept(context: ExecutionContext, next: CallHandler<ConfigBody>): Observable<ConfigBody> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap(({ version, as_of: asOf }) => {
        if (asOf === null) void reply.header('etag', entityTag(version));
      }),
    );
  }
}
