import { Injectable, Logger } from '@nestjs/common';
import type { RuntimeEntity } from '@kamerton/api-database';
import type { RuntimeFailure } from '@kamerton/api-runtime-client';
import { Signals } from '@kamerton/api-signals';
import type { WrittenLook } from './findings.writer.js';

/** Tells people and other features what a look changed; a look that changed nothing is not worth a line. */
@Injectable()
export class DiscoveryReport {
  private readonly logger = new Logger('Discovery');

  constructor(private readonly signals: Signals) {}

  of(before: RuntimeEntity, after: WrittenLook & { readonly failure: RuntimeFailure | null }): void {
    this.reportStatus(before, after.runtime, after.failure);
    this.reportModels(before, after);
  }

  private reportStatus(
    before: RuntimeEntity,
    { id, status, version }: RuntimeEntity,
    failure: RuntimeFailure | null,
  ): void {
    if (before.status === status) return;
    if (failure === null) this.logger.log(`runtime ${id} is up, version ${version}`);
    else this.logger.warn(`runtime ${id} is down: ${failure.message}`);
    this.signals.runtimeStatusChanged.emit({ runtime: id, status });
  }

  private reportModels(before: RuntimeEntity, { runtime, added, removed, changed }: WrittenLook): void {
    const count = added.length + removed.length + changed.length;
    if (count === 0 && before.version === runtime.version) return;
    this.logger.log(
      `runtime ${runtime.id}, version ${runtime.version}: models ${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    );
    this.signals.modelsChanged.emit({ runtime: runtime.id });
  }
}
