import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Signals } from '@kamerton/api-signals';
import { adapterCountNames } from '@kamerton/contract';
import { Counter, Registry } from 'prom-client';

/** Counts what adapters and this API did to values of requests, from the start of this process. */
@Injectable()
export class AdaptedValuesCounter implements OnModuleDestroy {
  private readonly subscription;

  constructor(signals: Signals, registry: Registry) {
    const calls = new Counter({
      name: 'kamerton_adapted_requests_total',
      help: 'Requests that values were put into: by adapters, as they report every half minute, or by POST /generation/resolve',
      labelNames: ['runtime', 'model', 'via'],
      registers: [registry],
    });
    const values = new Counter({
      name: 'kamerton_adapted_values_total',
      help: 'Values of those requests by what became of them; a value that gave way to a forcing policy counts as dropped or rejected, and as forced besides',
      labelNames: ['runtime', 'model', 'via', 'outcome'],
      registers: [registry],
    });
    this.subscription = signals.valuesAdapted.listen(({ runtime, model, via, calls: count, counts }) => {
      calls.inc({ runtime, model, via }, count);
      for (const outcome of adapterCountNames) {
        if (counts[outcome] > 0) values.inc({ runtime, model, via, outcome }, counts[outcome]);
      }
    });
  }

  onModuleDestroy(): void {
    this.subscription.unsubscribe();
  }
}
