import { Module } from '@nestjs/common';
import { Registry } from 'prom-client';
import { AuditController } from './audit/audit.controller.js';
import { AuditChain } from './audit/audit-chain.service.js';
import { AuditLogService } from './audit/audit-log.service.js';
import { AdaptedValuesCounter } from './metrics/adapted-values-counter.js';
import { ChangeCounter } from './metrics/change-counter.js';
import { createMetricsRegistry } from './metrics/create-metrics-registry.js';
import { DriftCounter } from './metrics/drift-counter.js';
import { Gauges } from './metrics/gauges.js';
import { InvalidOverrideCounts } from './metrics/invalid-override-counts.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { RefusalLabels } from './metrics/refusal-labels.js';
import { RequestDurations } from './metrics/request-durations.js';
import { VerificationCounters } from './metrics/verification-counters.js';
import { RuntimeTroubles } from './metrics/runtime-troubles.js';

/** Expects the modules of database, model-schemas, runtime-client and signals, which are global. */
@Module({
  controllers: [AuditController, MetricsController],
  providers: [
    { provide: Registry, useFactory: createMetricsRegistry },
    AuditLogService,
    AuditChain,
    RefusalLabels,
    ChangeCounter,
    AdaptedValuesCounter,
    VerificationCounters,
    DriftCounter,
    InvalidOverrideCounts,
    RequestDurations,
    RuntimeTroubles,
    Gauges,
  ],
})
export class TelemetryModule {}
