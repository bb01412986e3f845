import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Signals } from '@kamerton/api-signals';
import type { CircuitLimits } from './circuit-breaker.js';
import { defaultClientLimits, type ClientLimits } from './client-limits.js';
import { HostPolicy } from './host-policy.js';
import { RuntimeCircuits } from './runtime-circuits.js';
import { RuntimeClient } from './runtime-client.js';

export interface RuntimeClientOptions {
  /** Entries of KAMERTON_RUNTIME_ALLOW, and the hosts of the settings. */
  readonly allowedHosts: readonly string[];
  /** KAMERTON_CREDENTIALS_OVER_HTTP: secrets may travel unencrypted to other machines. */
  readonly credentialsOverHttp?: boolean;
  readonly limits?: ClientLimits;
  readonly circuits?: CircuitLimits;
}

/** The one client of the process, for every feature that calls runtimes. Expects SignalsModule, which is global. */
@Global()
@Module({})
export class RuntimeClientModule {
  static forRoot({
    allowedHosts,
    credentialsOverHttp = false,
    limits = defaultClientLimits,
    circuits,
  }: RuntimeClientOptions): DynamicModule {
    const client = {
      provide: RuntimeClient,
      useFactory: (hosts: HostPolicy, known: RuntimeCircuits, signals: Signals) =>
        new RuntimeClient(hosts, limits, {
          circuits: known,
          secrets: { variables: (name) => process.env[name], overHttp: credentialsOverHttp },
          onFailure: ({ runtime, code }) => signals.runtimeFailed.emit({ runtime, code }),
        }),
      inject: [HostPolicy, RuntimeCircuits, Signals],
    };
    const providers = [
      { provide: HostPolicy, useValue: new HostPolicy(allowedHosts) },
      { provide: RuntimeCircuits, useFactory: () => new RuntimeCircuits(circuits) },
      client,
    ];
    return { module: RuntimeClientModule, providers, exports: [HostPolicy, RuntimeCircuits, RuntimeClient] };
  }
}
