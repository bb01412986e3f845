import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type ChangeRefusal, Signals } from '@kamerton/api-signals';
import { auditActionOf, revisionActions, type AuditEventBody } from '@kamerton/contract';
import { Counter, Registry } from 'prom-client';
import { RefusalLabels } from './refusal-labels.js';

const parameterActions: ReadonlySet<string> = new Set(revisionActions.map(auditActionOf));

/**
 * Counts from the start of this process, as Prometheus counters may: `rate` and `increase` see a restart, and sums over
 * replicas would count twice what each read from the database. How many changes there ever were, the audit log tells.
 */
@Injectable()
export class ChangeCounter implements OnModuleDestroy {
  private readonly lookUps = new Set<Promise<void>>();
  private readonly subscriptions;
  private readonly changes;

  constructor(
    signals: Signals,
    registry: Registry,
    private readonly labels: RefusalLabels,
  ) {
    this.changes = new Counter({
      name: 'kamerton_parameter_changes_total',
      help: 'Writes of parameters and policies since this process started. model="" is the runtime-wide set; names that do not exist count as "unknown"',
      labelNames: ['runtime', 'model', 'action', 'outcome'],
      registers: [registry],
      collect: () => this.settled(),
    });
    this.subscriptions = [
      signals.changeAccepted.listen((event) => this.accepted(event)),
      signals.changeRefused.listen((refusal) => this.refused(refusal)),
    ];
  }

  onModuleDestroy(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  private accepted({ runtime, model, action }: AuditEventBody): void {
    if (!parameterActions.has(action)) return;
    this.changes.inc({ runtime: runtime ?? '', model: model ?? '', action, outcome: 'accepted' });
  }

  private refused(refusal: ChangeRefusal): void {
    if (!parameterActions.has(refusal.action)) return;
    const lookUp = this.count(refusal).finally(() => this.lookUps.delete(lookUp));
    this.lookUps.add(lookUp);
  }

  private async count(refusal: ChangeRefusal): Promise<void> {
    this.changes.inc({ ...(await this.labels.of(refusal)), action: refusal.action, outcome: 'refused' });
  }

  /** A scrape shows every refusal that was answered before it. */
  private async settled(): Promise<void> {
    await Promise.all(this.lookUps);
  }
}
