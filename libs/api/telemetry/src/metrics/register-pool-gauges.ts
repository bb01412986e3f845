import type { DatabasePool } from '@kamerton/api-database';
import type { Registry } from 'prom-client';
import { registerSampledGauge } from './register-sampled-gauge.js';

export function registerPoolGauges(registry: Registry, pool: DatabasePool): void {
  registerSampledGauge(registry, {
    name: 'kamerton_database_connections',
    help: 'Connections of this process to the database',
    labelNames: ['state'],
    read: () => {
      const { inUse, idle } = pool.usage();
      return [
        { labels: { state: 'in_use' }, value: inUse },
        { labels: { state: 'idle' }, value: idle },
      ];
    },
  });
  registerSampledGauge(registry, {
    name: 'kamerton_database_connection_waits',
    help: 'Pieces of work that wait for a connection',
    labelNames: [],
    read: () => [{ labels: {}, value: pool.usage().waiting }],
  });
}
