import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Repositories } from '@kamerton/api-database';
import { Signals } from '@kamerton/api-signals';
import type { ConfigWriteBody } from '@kamerton/contract';
import { ImpactReader } from '../impact/impact.reader.js';
import type { OverrideTarget } from '../target/override-target.js';
import { keepAnswer } from '../writing/keep-answer.js';
import { recordChanges } from '../writing/record-changes.js';
import type { SetChange } from '../writing/set-change.js';
import type { WriteContext } from '../writing/write-context.js';

export interface PlannedAct {
  readonly changes: readonly SetChange[];
  readonly body: ConfigWriteBody;
}

/** Of a dry run it is given records that it can only read. */
type PlanAct = (records: Repositories) => Promise<PlannedAct>;

/** Acts on whole profiles: their changes, revisions and events, and the answer to keep, in one transaction. */
@Injectable()
export class ProfileActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signals: Signals,
    private readonly impacts: ImpactReader,
  ) {}

  async perform(target: OverrideTarget, context: WriteContext, plan: PlanAct): Promise<ConfigWriteBody> {
    if (context.dryRun) return this.work.read((records) => this.rehearse(records, target, plan));
    const { body, events } = await this.work.run(async (records) => {
      const act = await plan(records);
      await keepAnswer(records, act.body, context);
      return { body: act.body, events: await recordChanges(records, act.changes, context) };
    });
    for (const event of events) this.signals.changeAccepted.emit(event);
    return body;
  }

  private async rehearse(records: Repositories, target: OverrideTarget, plan: PlanAct): Promise<ConfigWriteBody> {
    const { body, changes } = await plan(records);
    return { ...body, impact: await this.impacts.read(records, target, changes) };
  }
}
