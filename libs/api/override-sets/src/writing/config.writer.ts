import { Injectable } from '@nestjs/common';
import { UnitOfWork, type OverrideSetEntity, type Repositories } from '@kamerton/api-database';
import { checkVersion, parameterIssues, ProblemException } from '@kamerton/api-http';
import { unknownRuntime } from '@kamerton/api-model-schemas';
import { Signals } from '@kamerton/api-signals';
import type { AuditEventBody, ConfigWriteBody, RevisionBody } from '@kamerton/contract';
import { diffBody } from '@kamerton/contract';
import { diffOverrides, isEmptyDiff, type OverrideDiff } from '@kamerton/parameter-schema';
import { configBody } from '../reading/config-body.js';
import { revisionBody } from '../revisions/revision-body.js';
import type { OverrideTarget } from '../target/override-target.js';
import { ownSet } from '../target/own-set.js';
import { beneathOverrides } from './beneath-overrides.js';
import { blankSet } from './blank-set.js';
import { changedSet } from './changed-set.js';
import { checkConsequences } from './check-consequences.js';
import type { OverrideWrite } from './planned-write.js';
import { keepAnswer } from './keep-answer.js';
import { recordChange, revisionOf } from './record-change.js';
import type { WriteContext } from './write-context.js';

interface PlannedChange {
  readonly before: OverrideSetEntity;
  /** The same as `before` when the write changes nothing. */
  readonly after: OverrideSetEntity;
  readonly diff: OverrideDiff;
  /** The other sets on the ladder. */
  readonly below: readonly OverrideSetEntity[];
}

interface Written {
  readonly body: ConfigWriteBody;
  /** `null`: nothing was changed. */
  readonly event: AuditEventBody | null;
}

@Injectable()
export class ConfigWriter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signals: Signals,
  ) {}

  /** @throws ProblemException SCHEMA_MISSING, UNKNOWN_RUNTIME, VERSION_CONFLICT, INVALID_PARAMETERS */
  async write(target: OverrideTarget, write: OverrideWrite, context: WriteContext): Promise<ConfigWriteBody> {
    refuseWithoutSchema(target);
    const written = context.dryRun
      ? await this.work.read((records) => this.rehearse(records, target, write, context))
      : await this.work.run((records) => this.commit(records, target, write, context));
    if (written.event) this.signals.changeAccepted.emit(written.event);
    return written.body;
  }

  private async rehearse(
    records: Repositories,
    target: OverrideTarget,
    write: OverrideWrite,
    context: WriteContext,
  ): Promise<Written> {
    const sets = await records.overrideSets.onLadder(target.address);
    const before = ownSet(sets, target.address) ?? blankSet(target.address);
    const planned = plan(target, write, context, before, sets);
    const after = { ...planned.after, version: before.version };
    const shown = await beneathOverrides(records, target, after);
    return { body: writeBody(shown, { ...planned, after }, null, true), event: null };
  }

  private async commit(
    records: Repositories,
    target: OverrideTarget,
    write: OverrideWrite,
    context: WriteContext,
  ): Promise<Written> {
    const before = await heldSet(records, target);
    const sets = await records.overrideSets.onLadder(target.address);
    const planned = plan(target, write, context, before, sets);
    if (planned.after === before) {
      await records.overrideSets.discard(before);
      return { body: writeBody(target, planned, null, false), event: null };
    }
    const revision = revisionOf(planned.after, planned.diff, write, context);
    const shown = await beneathOverrides(records, target, planned.after);
    const body = writeBody(shown, planned, revisionBody(revision), false);
    await keepAnswer(records, body, context);
    return { body, event: await recordChange(records, planned.after, revision, context) };
  }
}

/** Held against other writers; a set that is written for the first time needs its runtime to stay, too. */
async function heldSet(records: Repositories, { address }: OverrideTarget): Promise<OverrideSetEntity> {
  const existing = await records.overrideSets.lockExisting(address);
  if (existing !== null) return existing;
  if (!(await records.runtimes.hold(address.runtimeId))) throw unknownRuntime(address.runtimeId);
  return records.overrideSets.lock(address);
}

function plan(
  target: OverrideTarget,
  write: OverrideWrite,
  { caller, condition }: WriteContext,
  before: OverrideSetEntity,
  sets: readonly OverrideSetEntity[],
): PlannedChange {
  checkVersion(condition, before.version);
  const { issues, next } = write.plan(target.schema, before);
  refuseIssues(issues);
  const diff = diffOverrides(before, next);
  const below = sets.filter(({ id }) => id !== before.id);
  if (isEmptyDiff(diff)) return { before, after: before, diff, below };
  const after = changedSet(before, next, diff, { user_id: caller.user_id, at: new Date().toISOString() });
  refuseIssues(checkConsequences(target, below, after, diff));
  return { before, after, diff, below };
}

function refuseIssues(issues: Parameters<typeof parameterIssues>[0]): void {
  if (issues.length > 0) throw new ProblemException('INVALID_PARAMETERS', { errors: parameterIssues(issues) });
}

function refuseWithoutSchema({ status, problem }: OverrideTarget): void {
  if (status !== 'missing') return;
  throw new ProblemException(
    'SCHEMA_MISSING',
    problem === null ? {} : { detail: { en: problem.message, pl: problem.message } },
  );
}

const writeBody = (
  target: OverrideTarget,
  { after, below, diff }: PlannedChange,
  revision: RevisionBody | null,
  dryRun: boolean,
): ConfigWriteBody => ({
  ...configBody(target, [...below, after], after),
  diff: diffBody(diff),
  revision,
  dry_run: dryRun,
  resolved: [],
  also_changed: [],
  impact: null,
});
