import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ProblemException } from '@kamerton/api-http';
import type { FastifyRequest } from 'fastify';
import { isPublicKey, roleKey } from './access.js';
import { rememberCaller, type Caller, type Role } from './caller.js';
import { CallerResolver } from './caller-resolver.js';
import { refuseForeignPages } from './refuse-foreign-pages.js';

/** Denies by default: a route that is not public wants a caller, and a role where it names one. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly resolver: CallerResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseForeignPages(request.headers);
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(isPublicKey, places)) return true;
    const caller = await this.resolver.resolve(request.headers);
    if (!caller) throw new ProblemException('UNAUTHENTICATED');
    checkRole(caller, this.reflector.getAllAndOverride<readonly Role[] | undefined>(roleKey, places));
    rememberCaller(request, caller);
    return true;
  }
}

function checkRole(caller: Caller, anyOf: readonly Role[] | undefined): void {
  if (anyOf === undefined || anyOf.some((role) => caller.roles.includes(role))) return;
  throw new ProblemException('PERMISSION_DENIED', {
    detail: {
      en: `This needs the role ${anyOf.join(' or ')}.`,
      pl: `Do tego potrzebna jest rola ${anyOf.join(' lub ')}.`,
    },
  });
}
