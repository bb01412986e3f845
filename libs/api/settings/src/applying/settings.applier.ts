import { Injectable } from '@nestjs/common';
import { type Act, keepAnswer } from '@kamerton/api-administration';
import { type RuntimeEntity, type Transaction, UnitOfWork } from '@kamerton/api-database';
import { DiscoveryReport, FindingsWriter, type WrittenLook } from '@kamerton/api-discovery';
import { ProblemException } from '@kamerton/api-http';
import { type Authorship, reasonOf } from '@kamerton/api-override-sets';
import { Signals } from '@kamerton/api-signals';
import type { AuditEventBody, SettingsPlanBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { SettingsPlan, SettingsWish } from '../planning/plan-settings.js';
import { recordPresets, recordRuntimes, recordSets, removeRuntimes } from './record-plan.js';
import { refuseMoved } from './refuse-moved.js';
import { holdGround } from './settings-ground.js';
import { type PreparedSettings, SettingsPlanner } from './settings.planner.js';

interface KeptLook extends WrittenLook {
  readonly before: RuntimeEntity;
}

interface Applied {
  readonly body: SettingsPlanBody;
  readonly events: readonly AuditEventBody[];
  readonly looks: readonly KeptLook[];
}

/** Makes the server as a document says: in one transaction, whole or not at all. */
@Injectable()
export class SettingsApplier {
  constructor(
    private readonly work: UnitOfWork,
    private readonly planner: SettingsPlanner,
    private readonly findings: FindingsWriter,
    private readonly report: DiscoveryReport,
    private readonly signals: Signals,
  ) {}

  /**
   * @param planHash of the plan that was looked at
   * @throws ProblemException PERMISSION_DENIED, INVALID_SETTINGS, VERSION_CONFLICT
   */
  async apply(
    wish: SettingsWish,
    planHash: string | undefined,
    author: Authorship,
    language: Language,
  ): Promise<SettingsPlanBody> {
    const { body, events, looks } = await this.counted(async () => {
      const prepared = await this.planner.prepare(wish, author.caller, language);
      return this.work.run((records) => this.commit(records, prepared, planHash, author));
    });
    for (const event of events) this.signals.changeAccepted.emit(event);
    for (const look of looks) this.report.of(look.before, { ...look, failure: null });
    return body;
  }

  /** A document is about many runtimes and models, so its refusal counts for none of them. */
  private async counted<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProblemException) {
        const { code } = error;
        this.signals.changeRefused.emit({ runtime: null, model: null, action: 'config.apply', code });
      }
      throw error;
    }
  }

  private async commit(
    records: Transaction,
    prepared: PreparedSettings,
    planHash: string | undefined,
    author: Authorship,
  ): Promise<Applied> {
    const at = new Date();
    const ground = await holdGround(records, prepared.wish);
    const { plan, body: planned } = this.planner.accepted(prepared, ground, at);
    refuseMoved(planHash, planned.plan_hash);
    const act = actOf(author, prepared.wish, at);
    const made = await recordRuntimes(records, plan, act);
    const looks = await this.keepFindings(records, plan, prepared, at);
    const written = [
      ...(await recordSets(records, plan, author)),
      ...(await recordPresets(records, plan, act)),
      ...(await removeRuntimes(records, plan, act)),
    ];
    const body = { ...planned, applied: true };
    await keepAnswer(records, act.user_id, author.idempotencyKey, { status: 200, headers: {}, body });
    return { body, looks, events: await records.ledger.appendAll([...made, ...written]) };
  }

  /** What was found on behalf of the document where nobody had looked before; a look at another address tells nothing. */
  private async keepFindings(
    records: Transaction,
    { runtimes }: SettingsPlan,
    { findings }: PreparedSettings,
    at: Date,
  ): Promise<readonly KeptLook[]> {
    const kept: KeptLook[] = [];
    for (const { id, after } of runtimes) {
      const look = findings.get(id);
      if (look === undefined || after === null) continue;
      kept.push({ before: after, ...(await this.findings.keepIn(records, after, look, at)) });
    }
    return kept;
  }
}

const actOf = ({ caller, source, requestId }: Authorship, { reason }: SettingsWish, at: Date): Act => ({
  at: at.toISOString(),
  user_id: caller.user_id,
  actor_kind: caller.actor_kind,
  reason: reasonOf(reason),
  source,
  request_id: requestId,
});
