import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Repositories } from '@kamerton/api-database';
import { checkVersion } from '@kamerton/api-http';
import { Signals } from '@kamerton/api-signals';
import type { AuditEventBody, ConfigWriteBody } from '@kamerton/contract';
import { revisionBody } from '../revisions/revision-body.js';
import { ImpactReader } from '../impact/impact.reader.js';
import type { OverrideTarget } from '../target/override-target.js';
import { ownSet } from '../target/own-set.js';
import { beneathOverrides } from './beneath-overrides.js';
import { blankSet } from './blank-set.js';
import { heldSet } from './held-set.js';
import { keepAnswer } from './keep-answer.js';
import { planChange, type PlanGround } from './plan-change.js';
import type { OverrideWrite } from './planned-write.js';
import { recordChanges, revisionOf } from './record-changes.js';
import { refuseWithoutSchema } from './refuse-without-schema.js';
import { isRecorded, type SetChange } from './set-change.js';
import { writeBody } from './write-body.js';
import type { WriteContext } from './write-context.js';

/** What a feature answers with beside the configuration; pure, and kept under the idempotency key as it is. */
export type AnswerShape<Answer extends ConfigWriteBody> = (body: ConfigWriteBody) => Answer;

interface Written<Answer> {
  readonly body: Answer;
  readonly events: readonly AuditEventBody[];
}

/** One write to one override set: judged, recorded with its revision and change event, and answered. */
@Injectable()
export class ConfigWriter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signals: Signals,
    private readonly impacts: ImpactReader,
  ) {}

  /** @throws ProblemException SCHEMA_MISSING, UNKNOWN_RUNTIME, VERSION_CONFLICT, INVALID_PARAMETERS */
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
    if (context.dryRun)
      return shape(await this.work.read((records) => rehearse(records, this.impacts, target, write, context)));
    const { body, events } = await this.work.run((records) => commit(records, target, write, context, shape));
    for (const event of events) this.signals.changeAccepted.emit(event);
    return body;
  }
}

async function rehearse(
  records: Repositories,
  impacts: ImpactReader,
  target: OverrideTarget,
  write: OverrideWrite,
  context: WriteContext,
): Promise<ConfigWriteBody> {
  const sets = await records.overrideSets.onLadder(target.address);
  const before = ownSet(sets, target.address) ?? blankSet(target.address);
  const below = sets.filter(({ id }) => id !== before.id);
  const change = plan(target, write, { before, below }, context);
  const shown = await beneathOverrides(records, target, change.after);
  const impact = await impacts.read(records, target, [change]);
  return { ...writeBody(shown, { change, below, revision: null, dryRun: true }), impact };
}

async function commit<Answer extends ConfigWriteBody>(
  records: Repositories,
  target: OverrideTarget,
  write: OverrideWrite,
  context: WriteContext,
  shape: AnswerShape<Answer>,
): Promise<Written<Answer>> {
  const before = await heldSet(records, target.address);
  const sets = await records.overrideSets.onLadder(target.address);
  const below = sets.filter(({ id }) => id !== before.id);
  const change = plan(target, write, { before, below }, context);
  if (!isRecorded(change)) {
    await records.overrideSets.discard(before);
    return { body: shape(writeBody(target, { change, below, revision: null, dryRun: false })), events: [] };
  }
  const revision = revisionBody(revisionOf(change, context));
  const shown = await beneathOverrides(records, target, change.after);
  const body = shape(writeBody(shown, { change, below, revision, dryRun: false }));
  await keepAnswer(records, body, context);
  return { body, events: await recordChanges(records, [change], context) };
}

function plan(
  target: OverrideTarget,
  write: OverrideWrite,
  ground: PlanGround,
  { caller, condition }: WriteContext,
): SetChange {
  checkVersion(condition, ground.before.version);
  return planChange(target, write, ground, { user_id: caller.user_id, at: new Date().toISOString() });
}
