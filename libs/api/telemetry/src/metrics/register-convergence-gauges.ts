import type { Repositories } from '@kamerton/api-database';
import type { Registry } from 'prom-client';
import { registerSampledGauge } from './register-sampled-gauge.js';

/** Services with a time series of their own. They name themselves, so whoever gives receipts could think up any number. */
const maxServices = 200;
const furtherServices = 'others';

interface ServiceConvergence {
  readonly service: string;
  readonly instances: number;
  /** Changes that its slowest process lacks. */
  readonly behind: number;
}

/** Whether every service uses the newest values, by what adapters said in the last five minutes. */
export function registerConvergenceGauges(registry: Registry, { receipts, ledger }: Repositories): void {
  const read = async (): Promise<readonly ServiceConvergence[]> => {
    const newest = await ledger.sequence();
    const services = await receipts.convergence();
    return bounded(
      services.map(({ service, instances, sequence }) => {
        return { service, instances, behind: Math.max(0, newest - (sequence ?? 0)) };
      }),
    );
  };
  registerSampledGauge(registry, {
    name: 'kamerton_adapters',
    help: 'Processes of a service whose adapter gave a receipt in the last five minutes',
    labelNames: ['service'],
    read: async () => (await read()).map(({ service, instances }) => ({ labels: { service }, value: instances })),
  });
  registerSampledGauge(registry, {
    name: 'kamerton_adapter_changes_behind',
    help: 'Changes that the slowest process of a service has not taken over yet; all of them while it has no snapshot',
    labelNames: ['service'],
    read: async () => (await read()).map(({ service, behind }) => ({ labels: { service }, value: behind })),
  });
}

/** Those with the most processes by their names, all further ones as one. */
function bounded(services: readonly ServiceConvergence[]): readonly ServiceConvergence[] {
  const mostFirst = services.toSorted((left, right) => right.instances - left.instances);
  const largest = new Set(mostFirst.slice(0, maxServices));
  const isNamed = (each: ServiceConvergence) => largest.has(each) && each.service !== furtherServices;
  const [first, ...further] = services.filter((each) => !isNamed(each));
  const named = services.filter(isNamed);
  return first === undefined ? named : [...named, further.reduce(together, { ...first, service: furtherServices })];
}

const together = (sum: ServiceConvergence, { instances, behind }: ServiceConvergence): ServiceConvergence => ({
  service: sum.service,
  instances: sum.instances + instances,
  behind: Math.max(sum.behind, behind),
});
