import { Logger } from '@nestjs/common';
import type { DatabaseHealth } from '@kamerton/api-database';
import type { Registry } from 'prom-client';
import { registerSampledGauge } from './register-sampled-gauge.js';

export function registerDatabaseGauge(registry: Registry, health: DatabaseHealth): void {
  registerSampledGauge(registry, {
    name: 'kamerton_database_up',
    help: '1: the database answers; 0: it does not',
    labelNames: [],
    read: async () => [{ labels: {}, value: await answers(health) }],
  });
}

async function answers(health: DatabaseHealth): Promise<0 | 1> {
  try {
    await health.ping();
    return 1;
  } catch (error) {
    new Logger('Metrics').warn(`the database does not answer: ${String(error)}`);
    return 0;
  }
}
