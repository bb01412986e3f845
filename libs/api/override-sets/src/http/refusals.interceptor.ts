import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ProblemException } from '@kamerton/api-http';
import { Signals } from '@kamerton/api-signals';
import { auditActionOf, type RevisionAction } from '@kamerton/contract';
import type { FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';

const actionKey = Symbol('action');

/** Marks a handler that writes, so that its refusals are counted. */
export const Writes = (action: RevisionAction) => SetMetadata(actionKey, action);

type WriteRequest = FastifyRequest<{
  Params: { readonly model?: string; readonly id?: string };
  Querystring: { readonly runtime?: unknown; readonly dry_run?: unknown };
}>;

/** Tells whoever counts that a write was refused. A dry run asks only, so there is nothing to refuse. */
@Injectable()
export class RefusalsInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly signals: Signals,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const action = this.reflector.get<RevisionAction | undefined>(actionKey, context.getHandler());
    const { params, query } = context.switchToHttp().getRequest<WriteRequest>();
    if (action === undefined || query.dry_run === 'true') return next.handle();
    const named = typeof query.runtime === 'string' ? query.runtime : null;
    return next.handle().pipe(
      tap({
        error: (error: unknown) => {
          if (!(error instanceof ProblemException)) return;
          const where = { runtime: params.id ?? named, model: params.model ?? null };
          this.signals.changeRefused.emit({ ...where, action: auditActionOf(action), code: error.code });
        },
      }),
    );
  }
}
