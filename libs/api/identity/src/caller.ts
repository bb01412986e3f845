import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuditEventBody } from '@kamerton/contract';

export const roles = ['viewer', 'tuner', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who sends a request. */
export interface Caller {
  readonly user_id: string;
  readonly actor_kind: AuditEventBody['actor_kind'];
  readonly roles: readonly Role[];
}

const callers = new WeakMap<object, Caller>();

export function rememberCaller(request: object, caller: Caller): void {
  callers.set(request, caller);
}

/** Of a request that passed the identity guard. */
export function callerOf(request: object): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error('nobody has asked who is calling: is the route public?');
  return caller;
}

/** Handler argument: the caller. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest()),
);
