import { createHash } from 'node:crypto';
import { canonicalJson, type AuditEventBody } from '@kamerton/contract';

/** What the first event of all has before it. */
export const chainStart = '0'.repeat(64);

/** SHA-256 over the hash of the event before and this event as the API shows it, without its own hash. */
export function chainHash(previousHash: string, event: Omit<AuditEventBody, 'hash'>): string {
  return createHash('sha256').update(previousHash).update(canonicalJson(event)).digest('hex');
}
