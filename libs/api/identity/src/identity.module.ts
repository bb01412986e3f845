import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CallerResolver } from './caller-resolver.js';
import { IdentityGuard } from './identity.guard.js';
import { LocalCallerResolver } from './local-caller.resolver.js';

@Global()
@Module({
  providers: [
    { provide: CallerResolver, useClass: LocalCallerResolver },
    { provide: APP_GUARD, useClass: IdentityGuard },
  ],
})
export class IdentityModule {}
