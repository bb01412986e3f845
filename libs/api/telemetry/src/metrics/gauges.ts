import { Injectable } from '@nestjs/common';
import { DatabaseHealth, DatabasePool, Repositories } from '@kamerton/api-database';
import { Registry } from 'prom-client';
import { InvalidOverrideCounts } from './invalid-override-counts.js';
import { registerConvergenceGauges } from './register-convergence-gauges.js';
import { registerDatabaseGauge } from './register-database-gauge.js';
import { registerDriftGauges } from './register-drift-gauges.js';
import { registerPoolGauges } from './register-pool-gauges.js';
import { registerRegistryGauges } from './register-registry-gauges.js';
import { registerVerdictGauge } from './register-verdict-gauge.js';

@Injectable()
export class Gauges {
  constructor(
    registry: Registry,
    pool: DatabasePool,
    health: DatabaseHealth,
    repositories: Repositories,
    invalidOverrides: InvalidOverrideCounts,
  ) {
    // Gauges are read in the order of their registration: the pool first, before the reads of the others keep it busy.
    registerPoolGauges(registry, pool);
    registerDatabaseGauge(registry, health);
    registerRegistryGauges(registry, repositories);
    registerVerdictGauge(registry, repositories);
    registerDriftGauges(registry, repositories, invalidOverrides);
    registerConvergenceGauges(registry, repositories);
  }
}
