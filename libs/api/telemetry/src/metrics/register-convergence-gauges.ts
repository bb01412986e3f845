import type { Repositories } from '@kamerton/api-database';
import type { Registry } from 'prom-client';
import { registerSampledGauge } from './register-sampled-gauge.js';

/** Whether every service uses the newest values, by what adapters said in the last five minutes. */
export function registerConvergenceGauges(registry: Registry, { receipts, ledger }: Repositories): void {
  registerSampledGauge(registry, {
    name: 'kamerton_adapters',
    help: 'Processes of a service whose adapter gave a receipt in the last five minutes',
    labelNames: ['service'],
    read: async () =>
      (await receipts.convergence()).map(({ service, instances }) => ({ labels: { service }, value: instances })),
  });
  registerSampledGauge(registry, {
    name: 'kamerton_adapter_changes_behind',
    help: 'Changes that the slowest process of a service has not taken over yet; all of them while it has no snapshot',
    labelNames: ['service'],
    read: async () => {
      const newest = await ledger.sequence();
      return (await receipts.convergence()).map(({ service, sequence }) => ({
        labels: { service },
        value: Math.max(0, newest - (sequence ?? 0)),
      }));
    },
  });
}
