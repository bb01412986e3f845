import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Signals } from '@kamerton/api-signals';
import { Counter, Registry } from 'prom-client';

/** Counts from the start of this process, each replica what it ran. */
@Injectable()
export class VerificationCounters implements OnModuleDestroy {
  private readonly subscriptions;

  constructor(signals: Signals, registry: Registry) {
    const verifications = new Counter({
      name: 'kamerton_verifications_total',
      help: 'Verifications that ended since this process started',
      labelNames: ['runtime', 'outcome'],
      registers: [registry],
    });
    const probes = new Counter({
      name: 'kamerton_probe_requests_total',
      help: 'Questions that verifications sent to runtimes since this process started',
      labelNames: ['runtime'],
      registers: [registry],
    });
    this.subscriptions = [
      signals.verificationEnded.listen(({ runtime, outcome }) => verifications.inc({ runtime, outcome })),
      signals.probeSent.listen(({ runtime }) => probes.inc({ runtime })),
    ];
  }

  onModuleDestroy(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }
}
