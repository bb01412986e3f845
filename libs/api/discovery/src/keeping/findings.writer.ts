import { Injectable } from '@nestjs/common';
import { Repositories, UnitOfWork, type RuntimeEntity, type Transaction } from '@kamerton/api-database';
import type { RuntimeFailure } from '@kamerton/api-runtime-client';
import type { RuntimeFindings } from '../looking/findings.js';
import { DriftNoticer, nothingDrifted, type RecordedDrift } from '../drift/drift.noticer.js';
import { noDrift, type NoticedDrift } from '../drift/noticed-drift.js';
import { LastSeen } from './last-seen.js';
import { isNothing, reconcile } from './reconcile.js';
import { runtimeStanding, standsSo } from './runtime-standing.js';

/** What a look at a runtime came to. */
export type Look = { readonly findings: RuntimeFindings } | { readonly failure: RuntimeFailure };

export interface WrittenLook {
  readonly runtime: RuntimeEntity;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly drift: RecordedDrift;
}

const nothing = { added: [], removed: [], changed: [] };

/** What became of the models, and what that means beneath overrides. */
interface WrittenModels extends Pick<WrittenLook, 'added' | 'removed' | 'changed'> {
  readonly noticed: NoticedDrift;
}

@Injectable()
export class FindingsWriter {
  constructor(
    private readonly repositories: Repositories,
    private readonly unitOfWork: UnitOfWork,
    private readonly lastSeen: LastSeen,
    private readonly drift: DriftNoticer,
  ) {}

  /** `null`: the runtime was removed or moved in the meantime, so the look was at something else; nothing was written. */
  async write(lookedAt: RuntimeEntity, look: Look): Promise<WrittenLook | null> {
    const now = new Date();
    const known = await this.repositories.runtimes.find(lookedAt.id);
    if (!isSame(known, lookedAt)) return null;
    const written = (await this.isNothingNew(known, look))
      ? { runtime: known, ...nothing, drift: nothingDrifted }
      : await this.unitOfWork.run((transaction) => this.writeLook(transaction, lookedAt, look, now));
    if (written === null) return null;
    if ('findings' in look) this.lastSeen.note(lookedAt.id, now);
    return { ...written, runtime: { ...written.runtime, lastSeenAt: this.lastSeen.of(written.runtime) } };
  }

  /** Asked outside any transaction that could write: even a row lock would cost a transaction id and a write to disk. */
  private async isNothingNew(runtime: RuntimeEntity, look: Look): Promise<boolean> {
    if (!standsSo(runtime, runtimeStanding(runtime, look))) return false;
    if ('failure' in look) return true;
    const marks = await this.repositories.models.marks(runtime.id);
    return isNothing(reconcile(runtime.id, marks, look.findings.models, new Date()));
  }

  private async writeLook(
    transaction: Transaction,
    lookedAt: RuntimeEntity,
    look: Look,
    now: Date,
  ): Promise<WrittenLook | null> {
    const runtime = await transaction.runtimes.lock(lookedAt.id);
    return isSame(runtime, lookedAt) ? this.keepIn(transaction, runtime, look, now) : null;
  }

  /**
   * For who writes more in the same transaction. Ends with the ledger where there is drift to tell of.
   *
   * @param runtime held by this transaction, at the address that was looked at
   */
  async keepIn(transaction: Transaction, runtime: RuntimeEntity, look: Look, now: Date): Promise<WrittenLook> {
    const { noticed, ...changes } =
      'findings' in look
        ? await this.writeModels(transaction, runtime, look.findings, now)
        : { ...nothing, noticed: noDrift };
    const seen = 'findings' in look ? { lastSeenAt: now } : {};
    const patch = { ...runtimeStanding(runtime, look), ...seen, updatedAt: now };
    await transaction.runtimes.update(runtime.id, patch);
    const drift = await this.drift.record(transaction, runtime, patch.version, noticed, now);
    return { runtime: { ...runtime, ...patch }, ...changes, drift };
  }

  private async writeModels(
    transaction: Transaction,
    runtime: RuntimeEntity,
    { models }: RuntimeFindings,
    now: Date,
  ): Promise<WrittenModels> {
    const stored = await transaction.models.stored(runtime.id);
    const { rows, added, removed, changed } = reconcile(runtime.id, stored, models, now);
    const noticed = await this.drift.notice(transaction, runtime.id, stored, rows, now);
    if (rows.length > 0) await transaction.models.save(rows);
    if (removed.length > 0) await transaction.models.retire(runtime.id, removed);
    return { added, removed, changed, noticed };
  }
}

const isSame = (runtime: RuntimeEntity | null, lookedAt: RuntimeEntity): runtime is RuntimeEntity =>
  runtime?.baseUrl === lookedAt.baseUrl && runtime.kind === lookedAt.kind;
