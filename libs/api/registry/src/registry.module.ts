import { type DynamicModule, Module } from '@nestjs/common';
import { defaultDiscoveryLimits, DiscoveryModule } from '@kamerton/api-discovery';
import { defaultClientLimits, RuntimeClientModule, unbracketed } from '@kamerton/api-runtime-client';
import { circuitLimits } from './discovery/circuit-limits.js';
import { DiscoverySchedule } from './discovery/discovery.schedule.js';
import { DriftController } from './drift/drift.controller.js';
import { DriftService } from './drift/drift.service.js';
import { ModelsController } from './models/models.controller.js';
import { ModelsService } from './models/models.service.js';
import { RegistryLifecycle } from './registry.lifecycle.js';
import { REGISTRY_OPTIONS, type RegistryOptions } from './registry-options.js';
import { AdministeredListener } from './runtimes/administered.listener.js';
import { RuntimeAdministrator } from './runtimes/runtime.administrator.js';
import { RuntimesController } from './runtimes/runtimes.controller.js';
import { RuntimesService } from './runtimes/runtimes.service.js';
import { RuntimeRegistrar } from './settings/runtime.registrar.js';

/** Expects DatabaseModule, SignalsModule and ModelSchemasModule, which are global; brings the RuntimeClient and discovery, which are so too. */
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
        DiscoveryModule.forRoot(options.discoveryLimits ?? defaultDiscoveryLimits),
      ],
      controllers: [RuntimesController, ModelsController, DriftController],
      providers: [
        { provide: REGISTRY_OPTIONS, useValue: options },
        DriftService,
        DiscoverySchedule,
        RuntimeRegistrar,
        RegistryLifecycle,
        RuntimeAdministrator,
        AdministeredListener,
        RuntimesService,
        ModelsService,
      ],
    };
  }
}

/** Whoever writes the settings may name any host in them. */
const configuredHosts = ({ runtimes }: RegistryOptions): readonly string[] =>
  (runtimes ?? []).map(({ baseUrl }) => unbracketed(new URL(baseUrl).hostname));
