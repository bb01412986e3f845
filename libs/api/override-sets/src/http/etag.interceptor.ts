import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { entityTag } from '@kamerton/api-http';
import type { AsOf } from '@kamerton/contract';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** What is answered at a version; `as_of`: as it was once. */
interface Versioned {
  readonly version: number;
  readonly as_of?: AsOf | null;
}

/**
 * The version of the override set (or preset) as the answer's ETag, ready to come back as If-Match. What was once has none:
 * nothing can be written over it.
 */
@Injectable()
export class EtagInterceptor implements NestInterceptor<Versioned> {
  intercept(context: ExecutionContext, next: CallHandler<Versioned>): Observable<Versioned> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap(({ version, as_of: asOf = null }) => {
        if (asOf === null) void reply.header('etag', entityTag(version));
      }),
    );
  }
}
