import { collectDefaultMetrics, Registry } from 'prom-client';

/** A registry of its own for each application, with the figures of the process: nothing is shared between two in one process. */
export function createMetricsRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
