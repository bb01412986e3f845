import { Injectable } from '@nestjs/common';
import { roles, type Caller } from './caller.js';
import type { CallerResolver } from './caller-resolver.js';

const localUser: Caller = { user_id: 'local', actor_kind: 'user', roles };

/**
 * Without an identity provider there is one user, who may do everything: whoever sits at this machine. Safe only together with
 * the rules that nothing but loopback is bound and nothing but loopback is let in (`refuseForeignPages`).
 */
@Injectable()
export class LocalCallerResolver implements CallerResolver {
  resolve(): Promise<Caller> {
    return Promise.resolve(localUser);
  }
}
