import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryReport } from './discovery/discovery.report.js';
import { DiscoverySchedule } from './discovery/discovery.schedule.js';
import { DiscoveryService } from './discovery/discovery.service.js';
import { FindingsWriter } from './discovery/findings.writer.js';
import { RuntimeScout } from './discovery/runtime.scout.js';
import { RegistryLifecycle } from './registry.lifecycle.js';
import { REGISTRY_OPTIONS, type RegistryOptions } from './registry-options.js';
import { defaultClientLimits } from './runtime-client/client-limits.js';
import { HostPolicy, unbracketed } from './runtime-client/host-policy.js';
import { RuntimeClient } from './runtime-client/runtime-client.js';
import { RuntimeRegistrar } from './settings/runtime.registrar.js';

/** Expects DatabaseModule and SignalsModule, which are global. */
@Module({})
export class RegistryModule {
  static forRoot(options: RegistryOptions): DynamicModule {
    return {
      module: RegistryModule,
      providers: [
        { provide: REGISTRY_OPTIONS, useValue: options },
        { provide: HostPolicy, useValue: new HostPolicy([...options.allowedHosts, ...configuredHosts(options)]) },
        {
          provide: RuntimeClient,
          useFactory: (hosts: HostPolicy) => new RuntimeClient(hosts, options.clientLimits ?? defaultClientLimits),
          inject: [HostPolicy],
        },
        RuntimeScout,
        FindingsWriter,
        DiscoveryReport,
        DiscoveryService,
        DiscoverySchedule,
        RuntimeRegistrar,
        RegistryLifecycle,
      ],
    };
  }
}

/** Whoever writes the settings may name any host in them. */
const configuredHosts = ({ runtimes }: RegistryOptions): readonly string[] =>
  (runtimes ?? []).map(({ baseUrl }) => unbracketed(new URL(baseUrl).hostname));
