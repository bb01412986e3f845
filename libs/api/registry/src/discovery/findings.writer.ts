import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RuntimeEntity, type RuntimePatch, type Transaction } from '@kamerton/api-database';
import type { RuntimeFailure } from '@kamerton/api-runtime-client';
import type { RuntimeFindings } from './findings.js';
import { reconcile } from './reconcile.js';
import { storableText } from './storable.js';

/** What a look at a runtime came to. */
export type Look = { readonly findings: RuntimeFindings } | { readonly failure: RuntimeFailure };

export interface WrittenLook {
  readonly runtime: RuntimeEntity;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

const nothing = { added: [], removed: [], changed: [] };
const maxErrorLength = 1_000;

@Injectable()
export class FindingsWriter {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null`: the runtime was removed or moved in the meantime, so the look was at something else; nothing was written. */
  write(lookedAt: RuntimeEntity, look: Look): Promise<WrittenLook | null> {
    return this.unitOfWork.run(async (transaction) => {
      const runtime = await transaction.runtimes.lock(lookedAt.id);
      if (runtime?.baseUrl !== lookedAt.baseUrl || runtime.kind !== lookedAt.kind) return null;
      return 'failure' in look
        ? this.writeFailure(transaction, runtime, look.failure)
        : this.writeFindings(transaction, runtime, look.findings);
    });
  }

  private async writeFailure(
    transaction: Transaction,
    runtime: RuntimeEntity,
    failure: RuntimeFailure,
  ): Promise<WrittenLook> {
    const lastError = storableText(failure.message, maxErrorLength);
    const patch: RuntimePatch = { status: 'down', lastError, updatedAt: new Date() };
    if (runtime.status !== 'down' || runtime.lastError !== lastError) {
      await transaction.runtimes.update(runtime.id, patch);
    }
    return { runtime: { ...runtime, ...patch }, ...nothing };
  }

  private async writeFindings(
    transaction: Transaction,
    runtime: RuntimeEntity,
    { version, models, skipped }: RuntimeFindings,
  ): Promise<WrittenLook> {
    const now = new Date();
    const stored = await transaction.models.stored(runtime.id);
    const { rows, added, removed, changed } = reconcile(runtime.id, stored, models, now);
    await transaction.models.save(rows);
    if (removed.length > 0) await transaction.models.retire(runtime.id, removed);
    const lastError = skipped.length === 0 ? null : storableText(`skipped ${skipped.join('; ')}`, maxErrorLength);
    const patch: RuntimePatch = {
      version: version === null ? null : storableText(version, 200),
      status: 'up',
      lastError,
      lastSeenAt: now,
      updatedAt: now,
    };
    await transaction.runtimes.update(runtime.id, patch);
    return { runtime: { ...runtime, ...patch }, added, removed, changed };
  }
}
