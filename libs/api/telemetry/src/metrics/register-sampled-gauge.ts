import { Logger } from '@nestjs/common';
import { Gauge, type Registry } from 'prom-client';

export interface Sample<Label extends string> {
  readonly labels: Readonly<Record<Label, string>>;
  readonly value: number;
}

export interface SampledGauge<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly Label[];
  readonly read: () => readonly Sample<Label>[] | Promise<readonly Sample<Label>[]>;
}

/** A gauge that is read anew at each scrape. When that fails it is absent from the scrape rather than out of date. */
export function registerSampledGauge<Label extends string>(
  registry: Registry,
  { name, help, labelNames, read }: SampledGauge<Label>,
): void {
  const logger = new Logger('Metrics');
  const gauge = new Gauge<Label>({
    name,
    help,
    labelNames,
    registers: [registry],
    collect: async () => {
      const samples = await orNone(read, (error) =>
        logger.warn(`${name} is left out of the metrics: ${String(error)}`),
      );
      gauge.reset();
      for (const { labels, value } of samples) gauge.set(labels, value);
    },
  });
}

async function orNone<Item>(
  read: () => readonly Item[] | Promise<readonly Item[]>,
  tell: (error: unknown) => void,
): Promise<readonly Item[]> {
  try {
    return await read();
  } catch (error) {
    tell(error);
    return [];
  }
}
