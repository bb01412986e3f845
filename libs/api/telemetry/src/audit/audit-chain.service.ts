import { Injectable } from '@nestjs/common';
import { auditEventBody, chainHash, chainStart, UnitOfWork, type ChangeEventEntity } from '@kamerton/api-database';
import type { AuditVerificationBody, BrokenLink } from '@kamerton/contract';

interface Link {
  readonly sequence: number;
  readonly hash: string;
}

const batch = 1_000;
const start: Link = { sequence: 0, hash: chainStart };

/** Walks the hash chain of the audit log from its beginning. */
@Injectable()
export class AuditChain {
  constructor(private readonly work: UnitOfWork) {}

  /** Events that are appended meanwhile do not count: all is read as of one moment. */
  verify(): Promise<AuditVerificationBody> {
    return this.work.read(async ({ changeEvents, ledger }) => {
      const end = await ledger.last();
      let last = start;
      for (;;) {
        const events = await changeEvents.following(last.sequence, batch);
        for (const event of events) {
          const reason = faultOf(last, event);
          if (reason !== null) return found(last, { sequence: last.sequence + 1, reason }, reason !== 'missing');
          last = event;
        }
        if (events.length < batch) break;
      }
      const whole = last.sequence === end.sequence && last.hash === end.hash;
      return found(last, whole ? null : { sequence: last.sequence + 1, reason: 'cut_off' }, false);
    });
  }
}

function faultOf(last: Link, row: ChangeEventEntity): BrokenLink['reason'] | null {
  if (row.sequence !== last.sequence + 1) return 'missing';
  if (row.previousHash !== last.hash) return 'detached';
  const { hash, ...event } = auditEventBody(row);
  return chainHash(row.previousHash, event) === hash ? null : 'altered';
}

const found = ({ sequence, hash }: Link, broken: BrokenLink | null, brokenIsThere: boolean): AuditVerificationBody => ({
  intact: broken === null,
  events: sequence + (brokenIsThere ? 1 : 0),
  sequence,
  hash,
  broken,
});
