import { type DynamicModule, Global, Module, type ModuleMetadata, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { HTTP_OPTIONS, type HttpOptions } from './http-options.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotencyService } from './idempotency/idempotency.service.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { VersionConditionPipe } from './request/if-match.js';
import { EnvelopePipe } from './validation/envelope.pipe.js';

export interface HttpModuleOptions<Dependencies extends readonly unknown[]> {
  readonly imports?: ModuleMetadata['imports'];
  readonly inject?: { readonly [Index in keyof Dependencies]: new (...args: never[]) => Dependencies[Index] };
  readonly useFactory: (...dependencies: Dependencies) => HttpOptions;
}

/** What all routes have in common: problems, validation of envelopes, idempotency. */
@Global()
@Module({})
export class HttpModule {
  static forRootAsync<Dependencies extends readonly unknown[]>({
    imports = [],
    inject,
    useFactory,
  }: HttpModuleOptions<Dependencies>): DynamicModule {
    const options: Provider = { provide: HTTP_OPTIONS, inject: [...(inject ?? [])], useFactory };
    return {
      module: HttpModule,
      imports,
      providers: [
        options,
        IdempotencyService,
        VersionConditionPipe,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: EnvelopePipe },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: [HTTP_OPTIONS, VersionConditionPipe],
    };
  }
}
