import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ModelEntity, RuntimeEntity, Transaction } from '@kamerton/api-database';
import { ModelDrifts } from '@kamerton/api-model-schemas';
import type { AuditEventBody } from '@kamerton/contract';
import { driftAct, driftEvents, versionMoved } from './drift-events.js';
import { driftCounts, type DriftCounts } from './drift-counts.js';
import { noDrift, noticeDrift, type NoticedDrift } from './noticed-drift.js';

export interface RecordedDrift {
  readonly events: readonly AuditEventBody[];
  readonly counts: DriftCounts;
}

export const nothingDrifted: RecordedDrift = { events: [], counts: driftCounts(false, []) };

/** Notices, in the transaction that writes what a look found, what it moved beneath overrides. */
@Injectable()
export class DriftNoticer {
  constructor(private readonly drifts: ModelDrifts) {}

  /** To be called before the rows are written: what was proved of the models until now is kept with what they were. */
  async notice(
    { overrideSets, modelBaselines }: Transaction,
    runtime: string,
    stored: readonly ModelEntity[],
    rows: readonly ModelEntity[],
    at: Date,
  ): Promise<NoticedDrift> {
    const known = new Set(stored.map(({ model }) => model));
    if (!rows.some(({ model }) => known.has(model))) return noDrift;
    const baselines = await modelBaselines.lockAll(runtime);
    const sets = await overrideSets.filled(runtime);
    const noticed = await noticeDrift(rows, { stored, baselines, sets, drifts: this.drifts, at });
    await modelBaselines.save(runtime, noticed.save);
    await modelBaselines.forget(runtime, noticed.forget);
    return noticed;
  }

  /** To be called last: every other writer waits for the ledger from here on. */
  async record(
    { ledger }: Transaction,
    runtime: RuntimeEntity,
    version: string | null,
    noticed: NoticedDrift,
    at: Date,
  ): Promise<RecordedDrift> {
    const events = driftEvents(runtime, version, noticed, driftAct(at, randomUUID()));
    return {
      events: await ledger.appendAll(events),
      counts: driftCounts(
        versionMoved(runtime.version, version),
        noticed.drifted.map(({ move }) => move),
      ),
    };
  }
}
