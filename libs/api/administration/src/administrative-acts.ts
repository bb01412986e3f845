import { Injectable } from '@nestjs/common';
import { UnitOfWork, type NewChangeEvent, type StoredAnswer, type Transaction } from '@kamerton/api-database';
import { Signals } from '@kamerton/api-signals';
import type { Act } from './act.js';
import { keepAnswer } from './keep-answer.js';

/** An act on its way to its end: what it answers, and the event that tells of it; `null` when there was nothing to write. */
export interface Performed<Body> {
  readonly event: NewChangeEvent | null;
  readonly status: StoredAnswer['status'];
  /** Of the answer, where it has any that a repeated one has as well. */
  readonly headers?: StoredAnswer['headers'];
  readonly body: Body;
}

/** One act and its audit event, written together or not at all. */
@Injectable()
export class AdministrativeActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signals: Signals,
  ) {}

  /** `work` writes, and gives the event that tells of it; `null` when there was nothing to write. */
  async perform(work: (transaction: Transaction) => Promise<NewChangeEvent | null>): Promise<void> {
    const event = await this.unitOfWork.run(async (transaction) => append(transaction, await work(transaction)));
    if (event !== null) this.signals.changeAccepted.emit(event);
  }

  /** The same, with the answer kept under the idempotency key in the very transaction of the act. */
  async answer<Body>(
    { user_id }: Act,
    key: string | null,
    work: (transaction: Transaction) => Promise<Performed<Body>>,
  ): Promise<Body> {
    const { event, body } = await this.unitOfWork.run(async (transaction) => {
      const performed = await work(transaction);
      await keepAnswer(transaction, user_id, key, {
        status: performed.status,
        headers: performed.headers ?? {},
        body: performed.body ?? null,
      });
      return { event: await append(transaction, performed.event), body: performed.body };
    });
    if (event !== null) this.signals.changeAccepted.emit(event);
    return body;
  }
}

/** Last, as every other writer waits for the ledger. */
const append = async ({ ledger }: Transaction, event: NewChangeEvent | null) =>
  event === null ? null : ledger.append(event);
