import { createHash } from 'node:crypto';
import { canonicalJson, type AuditEventBody } from '@kamerton/contract';

/**
 * The first sequence number at which the chain breaks, or `null`: worked out from what the API shows and nothing else.
 * @param events all there are, newest first
 */
export function brokenLink(events: readonly AuditEventBody[]): number | null {
  let previous = '0'.repeat(64);
  let expected = 1;
  for (const { hash, ...event } of events.toReversed()) {
    const worked = createHash('sha256').update(previous).update(canonicalJson(event)).digest('hex');
    if (event.sequence !== expected || worked !== hash) return event.sequence;
    previous = hash;
    expected += 1;
  }
  return null;
}
