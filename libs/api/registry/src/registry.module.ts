import { type DynamicModule, Module } from '@nestjs/common';
import { defaultClientLimits, HostPolicy, RuntimeClient, unbracketed } from '@kamerton/api-runtime-client';
import { DiscoveryReport } from './discovery/discovery.report.js';
import { DiscoverySchedule } from './discovery/discovery.schedule.js';
import { DiscoveryService } from './discovery/discovery.service.js';
import { FindingsWriter } from './discovery/findings.writer.js';
import { LastSeen } from './discovery/last-seen.js';
import { RuntimeScout } from './discovery/runtime.scout.js';
import { ModelsController } from './models/models.controller.js';
import { ModelsService } from './models/models.service.js';
import { RegistryLifecycle } from './registry.lifecycle.js';
import { REGISTRY_OPTIONS, type RegistryOptions } from './registry-options.js';
import { AdministrativeActs } from './runtimes/administrative-acts.js';
import { RuntimeAdministrator } from './runtimes/runtime.administrator.js';
import { RuntimesController } from './runtimes/runtimes.controller.js';
import { RuntimesService } from './runtimes/runtimes.service.js';
import { RuntimeRegistrar } from './settings/runtime.registrar.js';

/** Expects DatabaseModule, SignalsModule and ModelSchemasModule, which are global. */
@Module({})
export class RegistryModule {
  static forRoot(options: RegistryOptions): DynamicModule {
    return {
      module: RegistryModule,
      controllers: [RuntimesController, ModelsController],
      providers: [
        { provide: REGISTRY_OPTIONS, useValue: options },
        { provide: HostPolicy, useValue: new HostPolicy([...options.allowedHosts, ...configuredHosts(options)]) },
        {
          provide: RuntimeClient,
          useFactory: (hosts: HostPolicy) => new RuntimeClient(hosts, options.clientLimits ?? defaultClientLimits),
          inject: [HostPolicy],
        },
        RuntimeScout,
        LastSeen,
        FindingsWriter,
        DiscoveryReport,
        DiscoveryService,
        DiscoverySchedule,
        RuntimeRegistrar,
        RegistryLifecycle,
        AdministrativeActs,
        RuntimeAdministrator,
        RuntimesService,
        ModelsService,
      ],
    };
  }
}

/** Whoever writes the settings may name any host in them. */
const configuredHosts = ({ runtimes }: RegistryOptions): readonly string[] =>
  (runtimes ?? []).map(({ baseUrl }) => unbracketed(new URL(baseUrl).hostname));
