import { Injectable, Logger } from '@nestjs/common';
import type { RuntimeEntity } from '@kamerton/api-database';
import type { RuntimeFailure } from '@kamerton/api-runtime-client';
import { Signals } from '@kamerton/api-signals';
import { driftKinds } from '@kamerton/contract';
import type { WrittenLook } from './findings.writer.js';

/** Tells people and other features what a look changed; a look that changed nothing is not worth a line. */
@Injectable()
export class DiscoveryReport {
  private readonly logger = new Logger('Discovery');

  constructor(private readonly signals: Signals) {}

  of(before: RuntimeEntity, after: WrittenLook & { readonly failure: RuntimeFailure | null }): void {
    this.reportStatus(before, after.runtime, after.failure);
    this.reportModels(before, after);
    this.reportDrift(after);
  }

  private reportStatus(
    before: RuntimeEntity,
    { id, status, version }: RuntimeEntity,
    failure: RuntimeFailure | null,
  ): void {
    if (before.status === status) return;
    if (failure === null) this.logger.log(`runtime ${id} is up, version ${version ?? 'not told'}`);
    else this.logger.warn(`runtime ${id} is down: ${failure.message}`);
    this.signals.runtimeStatusChanged.emit({ runtime: id, status });
  }

  private reportModels(before: RuntimeEntity, { runtime, added, removed, changed }: WrittenLook): void {
    const count = added.length + removed.length + changed.length;
    if (count === 0 && before.version === runtime.version) return;
    this.logger.log(
      `runtime ${runtime.id}, version ${runtime.version ?? 'not told'}: models ${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    );
    this.signals.modelsChanged.emit({ runtime: runtime.id });
  }

  private reportDrift({ runtime, drift: { events, counts } }: WrittenLook): void {
    for (const event of events) this.signals.changeAccepted.emit(event);
    for (const kind of driftKinds) {
      const count = counts[kind];
      if (count > 0) this.signals.driftNoticed.emit({ runtime: runtime.id, kind, count });
    }
    const models = events.filter(({ action }) => action === 'model.drift').length;
    if (models > 0)
      this.logger.warn(`runtime ${runtime.id}: something moved beneath the overrides of ${models} models`);
  }
}
