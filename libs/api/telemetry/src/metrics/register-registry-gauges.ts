import type { Repositories } from '@kamerton/api-database';
import type { Registry } from 'prom-client';
import { registerSampledGauge } from './register-sampled-gauge.js';

/** Runtimes and models as the database has them. */
export function registerRegistryGauges(registry: Registry, { runtimes, models }: Repositories): void {
  registerSampledGauge(registry, {
    name: 'kamerton_runtime_up',
    help: '1: the enabled runtime answered when it was last looked at; 0: it did not, or was not looked at yet',
    labelNames: ['runtime', 'kind'],
    read: async () => {
      const enabled = (await runtimes.all()).filter((runtime) => runtime.enabled);
      return enabled.map(({ id, kind, status }) => ({
        labels: { runtime: id, kind },
        value: status === 'up' ? 1 : 0,
      }));
    },
  });
  registerSampledGauge(registry, {
    name: 'kamerton_models',
    help: 'Models by what is known of their parameters',
    labelNames: ['runtime', 'schema_status'],
    read: async () => {
      const counts = await models.countBySchemaStatus();
      return counts.map(({ runtimeId, schemaStatus, count }) => ({
        labels: { runtime: runtimeId, schema_status: schemaStatus },
        value: count,
      }));
    },
  });
}
