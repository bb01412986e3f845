import { type DynamicModule, Module } from '@nestjs/common';
import { DriftNoticer } from './drift/drift.noticer.js';
import { DiscoveryReport } from './keeping/discovery.report.js';
import { DiscoveryService } from './keeping/discovery.service.js';
import { FindingsWriter } from './keeping/findings.writer.js';
import { LastSeen } from './keeping/last-seen.js';
import { DISCOVERY_LIMITS, type DiscoveryLimits } from './looking/discovery-limits.js';
import { RuntimeScout } from './looking/runtime.scout.js';

const providers = [RuntimeScout, LastSeen, FindingsWriter, DriftNoticer, DiscoveryReport, DiscoveryService];

/** Looking at runtimes and keeping what was found. Expects the modules of database, signals, model-schemas and runtime-client. */
@Module({})
export class DiscoveryModule {
  static forRoot(limits: DiscoveryLimits): DynamicModule {
    return {
      module: DiscoveryModule,
      global: true,
      providers: [{ provide: DISCOVERY_LIMITS, useValue: limits }, ...providers],
      exports: providers,
    };
  }
}
