import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Signals } from '@kamerton/api-signals';
import { Counter, Registry } from 'prom-client';

/** Counts from the start of this process what it noticed itself: of several replicas each drift is noticed by one. */
@Injectable()
export class DriftCounter implements OnModuleDestroy {
  private readonly subscription;

  constructor(signals: Signals, registry: Registry) {
    const moves = new Counter({
      name: 'kamerton_drift_total',
      help: 'What moved beneath overrides since this process started: versions of runtimes, contents of models, or parameters',
      labelNames: ['runtime', 'kind'],
      registers: [registry],
    });
    this.subscription = signals.driftNoticed.listen(({ runtime, kind, count }) => moves.inc({ runtime, kind }, count));
  }

  onModuleDestroy(): void {
    this.subscription.unsubscribe();
  }
}
