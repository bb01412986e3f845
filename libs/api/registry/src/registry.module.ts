import { type DynamicModule, Module } from '@nestjs/common';
import { defaultClientLimits, RuntimeClientModule, unbracketed } from '@kamerton/api-runtime-client';
import { circuitLimits } from './discovery/circuit-limits.js';
import { DiscoveryReport } from './discovery/discovery.report.js';
import { DiscoverySchedule } from './discovery/discovery.schedule.js';
import { DiscoveryService } from './discovery/discovery.service.js';
import { FindingsWriter } from './discovery/findings.writer.js';
import { LastSeen } from './discovery/last-seen.js';
import { RuntimeScout } from './discovery/runtime.scout.js';
import { DriftController } from './drift/drift.controller.js';
import { DriftNoticer } from './drift/drift.noticer.js';
import { DriftService } from './drift/drift.service.js';
import { ModelsController } from './models/models.controller.js';
import { ModelsService } from './models/models.service.js';
import { RegistryLifecycle } from './registry.lifecycle.js';
import { REGISTRY_OPTIONS, type RegistryOptions } from './registry-options.js';
import { RuntimeAdministrator } from './runtimes/runtime.administrator.js';
import { RuntimesController } from './runtimes/runtimes.controller.js';
import { RuntimesService } from './runtimes/runtimes.service.js';
import { RuntimeRegistrar } from './settings/runtime.registrar.js';

/** Expects DatabaseModule, SignalsModule and ModelSchemasModule, which are global; brings the RuntimeClient, which is so too. */
@Module({})
export class RegistryModule {
  static forRoot(options: RegistryOptions): DynamicModule {
    return {
      module: RegistryModule,
      imports: [
        RuntimeClientModule.forRoot({
          allowedHosts: [...options.allowedHosts, ...configuredHosts(options)],
          credentialsOverHttp: options.credentialsOverHttp ?? false,
          limits: options.clientLimits ?? defaultClientLimits,
          circuits: circuitLimits(options.discoveryIntervalSeconds),
        }),
      ],
      controllers: [RuntimesController, ModelsController, DriftController],
      providers: [
        { provide: REGISTRY_OPTIONS, useValue: options },
        RuntimeScout,
        LastSeen,
        FindingsWriter,
        DriftNoticer,
        DriftService,
        DiscoveryReport,
        DiscoveryService,
        DiscoverySchedule,
        RuntimeRegistrar,
        RegistryLifecycle,
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
