import type { Repositories } from '@kamerton/api-database';
import type { Registry } from 'prom-client';
import { registerSampledGauge } from './register-sampled-gauge.js';

export function registerVerdictGauge(registry: Registry, { verdicts }: Repositories): void {
  registerSampledGauge(registry, {
    name: 'kamerton_verdicts',
    help: 'What probes proved of parameters, as far as it still holds',
    labelNames: ['runtime', 'verdict'],
    read: async () => {
      const counts = await verdicts.countHolding();
      return counts.map(({ runtimeId, verdict, count }) => ({ labels: { runtime: runtimeId, verdict }, value: count }));
    },
  });
}
