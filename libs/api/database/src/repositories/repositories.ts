import type { EntityManager } from 'typeorm';
import { ChangeLedger } from '../ledger/change-ledger.js';
import { ChangeEventRepository } from './change-event.repository.js';
import { IdempotencyKeyRepository } from './idempotency-key.repository.js';
import { ModelBaselineRepository } from './model-baseline.repository.js';
import { ModelRepository } from './model.repository.js';
import { OverrideSetRepository } from './override-set.repository.js';
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
  readonly changeEvents: ChangeEventRepository;
  readonly ledger: ChangeLedger;
  readonly idempotencyKeys: IdempotencyKeyRepository;
  readonly verdicts: VerdictRepository;
  readonly verificationRuns: VerificationRunRepository;

  constructor(private readonly manager: EntityManager) {
    this.runtimes = new RuntimeRepository(manager);
    this.models = new ModelRepository(manager);
    this.modelBaselines = new ModelBaselineRepository(manager);
    this.overrideSets = new OverrideSetRepository(manager);
    this.revisions = new RevisionRepository(manager);
    this.changeEvents = new ChangeEventRepository(manager);
    this.ledger = new ChangeLedger(manager);
    this.idempotencyKeys = new IdempotencyKeyRepository(manager);
    this.verdicts = new VerdictRepository(manager);
    this.verificationRuns = new VerificationRunRepository(manager);
  }

  /** A short text that differs whenever somebody would be served something else: of a change, of a model, of a runtime. */
  async servingMark(): Promise<string> {
    const [row] = await this.manager.query<{ mark: string }[]>(
      `SELECT concat(ledger.sequence, ':', serving_clock.ticks) AS mark FROM ledger, serving_clock`,
    );
    return String(row?.mark);
  }
}
