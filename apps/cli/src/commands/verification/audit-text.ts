import type { AuditVerificationBody, BrokenLink } from '@kamerton/contract';
import type { Style } from '../../output/style.js';

/** The hash is for who keeps it elsewhere: an intact log that once had another one at this place was written anew. */
export function auditText({ intact, events, sequence, hash, broken }: AuditVerificationBody, style: Style): string {
  const last = `The last sound event is ${sequence}, ${hash}.\n`;
  if (broken !== null) {
    return `${style.red(`The audit log is broken at event ${broken.sequence}: ${reasons[broken.reason]}.`)}\n${last}`;
  }
  return `${intact ? style.green('The audit log is intact') : style.red('The audit log is broken')}: ${events} events.\n${last}`;
}

const reasons: Readonly<Record<BrokenLink['reason'], string>> = {
  missing: 'it is missing',
  altered: 'it is not what its hash was made from',
  detached: 'it does not follow from the event before it',
  cut_off: 'the log ends otherwise than the ledger says',
};
