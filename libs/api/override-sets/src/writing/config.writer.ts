import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Repositories } from '@kamerton/api-database';
import { Signals } from '@kamerton/api-signals';
import type { AuditEventBody, ConfigWriteBody } from '@kamerton/contract';
import { ImpactReader } from '../impact/impact.reader.js';
import { revisionBody } from '../revisions/revision-body.js';
import type { OverrideTarget } from '../target/override-target.js';
import { ownSet } from '../target/own-set.js';
import { beneathOverrides } from './beneath-overrides.js';
import { blankSet } from './blank-set.js';
import { heldSet } from './held-set.js';
import { keepAnswer } from './keep-answer.js';
import { planWrite } from './plan-write.js';
import type { OverrideWrite } from './planned-write.js';
import { recordChanges, revisionOf } from './record-changes.js';
import { refuseWithoutSchema } from './refuse-without-schema.js';
import { isRecorded } from './set-change.js';
import { writeBody } from './write-body.js';
import type { WriteContext } from './write-context.js';

/** What a feature answers with beside the configuration; pure, and kept under the idempotency key as it is. */
export type AnswerShape<Answer extends ConfigWriteBody> = (body: ConfigWriteBody) => Answer;

interface Written<Answer> {
  readonly body: Answer;
  readonly events: readonly AuditEventBody[];
}

/**
 * One write to one override set: judged, recorded with its revision and change event, and answered. Sets above it that
 * contradict its policies are changed along with it where the context says so.
 */
@Injectable()
export class ConfigWriter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signals: Signals,
    private readonly impacts: ImpactReader,
  ) {}

  /** @throws ProblemException SCHEMA_MISSING, UNKNOWN_RUNTIME, VERSION_CONFLICT, INVALID_PARAMETERS, POLICY_CONFLICT */
  write(target: OverrideTarget, write: OverrideWrite, context: WriteContext): Promise<ConfigWriteBody> {
    return this.writeAs(target, write, context, (body) => body);
  }

  /** The same, with more in the answer. */
  async writeAs<Answer extends ConfigWriteBody>(
    target: OverrideTarget,
    write: OverrideWrite,
    context: WriteContext,
    shape: AnswerShape<Answer>,
  ): Promise<Answer> {
    refuseWithoutSchema(target);
    if (context.dryRun) return shape(await this.work.read((records) => this.rehearse(records, target, write, context)));
    const { body, events } = await this.work.run((records) => this.commit(records, target, write, context, shape));
    for (const event of events) this.signals.changeAccepted.emit(event);
    return body;
  }

  private async rehearse(
    records: Repositories,
    target: OverrideTarget,
    write: OverrideWrite,
    context: WriteContext,
  ): Promise<ConfigWriteBody> {
    const sets = await records.overrideSets.onLadder(target.address);
    const before = ownSet(sets, target.address) ?? blankSet(target.address);
    const below = sets.filter(({ id }) => id !== before.id);
    const plan = await planWrite(records, target, write, { before, below }, context);
    const shown = await beneathOverrides(records, target, plan.change.after);
    const impact = await this.impacts.read(records, target, [plan.change, ...plan.others]);
    return { ...writeBody(shown, { ...plan, below, revision: null, dryRun: true }), impact };
  }

  private async commit<Answer extends ConfigWriteBody>(
    records: Repositories,
    target: OverrideTarget,
    write: OverrideWrite,
    context: WriteContext,
    shape: AnswerShape<Answer>,
  ): Promise<Written<Answer>> {
    const before = await heldSet(records, target.address);
    const sets = await records.overrideSets.onLadder(target.address);
    const below = sets.filter(({ id }) => id !== before.id);
    const plan = await planWrite(records, target, write, { before, below }, context);
    const { change, others } = plan;
    if (!isRecorded(change)) {
      await records.overrideSets.discard(before);
      return { body: shape(writeBody(target, { ...plan, below, revision: null, dryRun: false })), events: [] };
    }
    const revision = revisionBody(revisionOf(change, context));
    const shown = await beneathOverrides(records, target, change.after);
    const body = shape(writeBody(shown, { ...plan, below, revision, dryRun: false }));
    await keepAnswer(records, body, context);
    return { body, events: await recordChanges(records, [change, ...others], context) };
  }
}
