import type { EntityManager } from 'typeorm';
import { ChangeLedger } from '../ledger/change-ledger.js';
import { ChangeEventRepository } from './change-event.repository.js';
import { HistoryRepository } from './history.repository.js';
import { IdempotencyKeyRepository } from './idempotency-key.repository.js';
import { ModelBaselineRepository } from './model-baseline.repository.js';
import { ModelRepository } from './model.repository.js';
import { OverrideSetRepository } from './override-set.repository.js';
import { PresetRepository } from './preset.repository.js';
import { ReceiptRepository } from './receipt.repository.js';
import { RevisionRepository } from './revision.repository.js';
import { RuntimeRepository } from './runtime.repository.js';
import { VerdictRepository } from './verdict.repository.js';
import { VerificationRunRepository } from './verification-run.repository.js';

/** All repositories over one connection. Injected, they read without a transaction; inside a unit of work they are part of it. */
export class Repositories {
  readonly runtimes: RuntimeRepository;
  readonly models: ModelRepository;
  readonly modelBaselines: ModelBaselineRepository;
  readonly overrideSets: OverrideSetRepository;
  readonly revisions: RevisionRepository;
  readonly history: HistoryRepository;
  readonly changeEvents: ChangeEventRepository;
  readonly ledger: ChangeLedger;
  readonly idempotencyKeys: IdempotencyKeyRepository;
  readonly verdicts: VerdictRepository;
  readonly verificationRuns: VerificationRunRepository;
  readonly presets: PresetRepository;
  readonly receipts: ReceiptRepository;

  constructor(private readonly manager: EntityManager) {
    this.runtimes = new RuntimeRepository(manager);
    this.models = new ModelRepository(manager);
    this.modelBaselines = new ModelBaselineRepository(manager);
    this.overrideSets = new OverrideSetRepository(manager);
    this.revisions = new RevisionRepository(manager);
    this.history = new HistoryRepository(manager);
    this.changeEvents = new ChangeEventRepository(manager);
    this.ledger = new ChangeLedger(manager);
    this.idempotencyKeys = new IdempotencyKeyRepository(manager);
    this.verdicts = new VerdictRepository(manager);
    this.verificationRuns = new VerificationRunRepository(manager);
    this.presets = new PresetRepository(manager);
    this.receipts = new ReceiptRepository(manager);
  }

  /** A short text that differs whenever somebody would be served something else: of a change, of a model, of a runtime. */
  async servingMark(): Promise<string> {
    return wholeMark(await this.servingMarks());
  }

  /** Texts of which one differs whenever somebody would be served something else. */
  async servingMarks(): Promise<ServingMarks> {
    const [marks] = await this.manager.query<ServingMarks[]>(
      `SELECT ledger.sequence::text AS changes, serving_clock.ticks::text AS registry FROM ledger, serving_clock`,
    );
    if (!marks)
      throw new Error('the ledger or the serving clock is gone: the schema of the database was tampered with');
    return marks;
  }
}

export interface ServingMarks {
  /** Differs after every change of overrides and every administrative act. */
  readonly changes: string;
  /** Differs after every change of a model or a runtime, and of what was found out about them. */
  readonly registry: string;
}

export const wholeMark = ({ changes, registry }: ServingMarks): string => `${changes}:${registry}`;
