import type { Repositories } from '@kamerton/api-database';
import type { Registry } from 'prom-client';
import type { InvalidOverrideCounts } from './invalid-override-counts.js';
import { registerSampledGauge, type Sample } from './register-sampled-gauge.js';

/** What lies beneath overrides, as the database has it. */
export function registerDriftGauges(
  registry: Registry,
  { runtimes, modelBaselines }: Repositories,
  invalid: InvalidOverrideCounts,
): void {
  /** Every runtime is there, so that an alert can tell nothing from not known. */
  const forEach = async (counts: ReadonlyMap<string, number>): Promise<readonly Sample<'runtime'>[]> =>
    (await runtimes.all()).map(({ id }) => ({ labels: { runtime: id }, value: counts.get(id) ?? 0 }));
  registerSampledGauge(registry, {
    name: 'kamerton_drifted_models',
    help: 'Models beneath whose overrides something moved that nobody has looked at yet',
    labelNames: ['runtime'],
    read: async () => {
      const drifted = await modelBaselines.countDrifted();
      return forEach(new Map(drifted.map(({ runtimeId, count }) => [runtimeId, count])));
    },
  });
  registerSampledGauge(registry, {
    name: 'kamerton_invalid_overrides',
    help: 'Stored values that the present schemas refuse; they are kept and shown, but never sent',
    labelNames: ['runtime'],
    read: async () => forEach(await invalid.byRuntime()),
  });
}
