import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { RuntimeCircuits } from '@kamerton/api-runtime-client';
import { Signals } from '@kamerton/api-signals';
import { Counter, Registry } from 'prom-client';
import { registerSampledGauge } from './register-sampled-gauge.js';

/** Calls to runtimes that gave nothing usable, and runtimes that this process does not call at present because of them. */
@Injectable()
export class RuntimeTroubles implements OnModuleDestroy {
  private readonly subscription;

  constructor(signals: Signals, circuits: RuntimeCircuits, registry: Registry) {
    const failures = new Counter({
      name: 'kamerton_runtime_failures_total',
      help: 'Calls to runtimes that gave nothing usable since this process started, by the code of the failure',
      labelNames: ['runtime', 'code'],
      registers: [registry],
    });
    this.subscription = signals.runtimeFailed.listen(({ runtime, code }) => failures.inc({ runtime, code }));
    registerSampledGauge(registry, {
      name: 'kamerton_runtime_circuit_open',
      help: '1 while this process does not call the runtime because it failed several times in a row',
      labelNames: ['runtime'],
      read: () => circuits.states().map(({ runtime, open }) => ({ labels: { runtime }, value: open ? 1 : 0 })),
    });
  }

  onModuleDestroy(): void {
    this.subscription.unsubscribe();
  }
}
