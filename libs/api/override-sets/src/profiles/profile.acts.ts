import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Repositories } from '@kamerton/api-database';
import { Signals } from '@kamerton/api-signals';
import type { ConfigWriteBody } from '@kamerton/contract';
import { keepAnswer } from '../writing/keep-answer.js';
import { recordChanges } from '../writing/record-changes.js';
import type { SetChange } from '../writing/set-change.js';
import type { WriteContext } from '../writing/write-context.js';

export interface PlannedAct {
  readonly changes: readonly SetChange[];
  readonly body: ConfigWriteBody;
}

/** Acts on whole profiles: their changes, revisions and events, and the answer to keep, in one transaction. */
@Injectable()
export class ProfileActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signals: Signals,
  ) {}

  /** @param plan of a dry run is given records that it can only read */
  async perform(context: WriteContext, plan: (records: Repositories) => Promise<PlannedAct>): Promise<ConfigWriteBody> {
    if (context.dryRun) return (await this.work.read(plan)).body;
    const { body, events } = await this.work.run(async (records) => {
      const act = await plan(records);
      await keepAnswer(records, act.body, context);
      return { body: act.body, events: await recordChanges(records, act.changes, context) };
    });
    for (const event of events) this.signals.changeAccepted.emit(event);
    return body;
  }
}
