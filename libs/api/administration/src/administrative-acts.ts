import { Injectable } from '@nestjs/common';
import { UnitOfWork, type NewChangeEvent, type Transaction } from '@kamerton/api-database';
import { Signals } from '@kamerton/api-signals';

/** One act and its audit event, written together or not at all. */
@Injectable()
export class AdministrativeActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signals: Signals,
  ) {}

  /** `work` writes, and gives the event that tells of it; `null` when there was nothing to write. */
  async perform(work: (transaction: Transaction) => Promise<NewChangeEvent | null>): Promise<void> {
    const event = await this.unitOfWork.run(async (transaction) => {
      const act = await work(transaction);
      return act === null ? null : transaction.ledger.append(act);
    });
    if (event !== null) this.signals.changeAccepted.emit(event);
  }
}
