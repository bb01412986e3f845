import { Module } from '@nestjs/common';
import { Registry } from 'prom-client';
import { AuditController } from './audit/audit.controller.js';
import { AuditLogService } from './audit/audit-log.service.js';
import { ChangeCounter } from './metrics/change-counter.js';
import { createMetricsRegistry } from './metrics/create-metrics-registry.js';
import { Gauges } from './metrics/gauges.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { RefusalLabels } from './metrics/refusal-labels.js';
import { RequestDurations } from './metrics/request-durations.js';

/** Expects the database and signals modules, both global. */
@Module({
  controllers: [AuditController, MetricsController],
  providers: [
    { provide: Registry, useFactory: createMetricsRegistry },
    AuditLogService,
    RefusalLabels,
    ChangeCounter,
    RequestDurations,
    Gauges,
  ],
})
export class TelemetryModule {}
