import { createHash } from 'node:crypto';
import { canonicalJson, type SnapshotBody } from '@kamerton/contract';

/** The same content has the same tag, whichever replica built it and whenever: `generated_at` does not count. */
export function snapshotEtag({ generated_at: _generatedAt, ...content }: SnapshotBody): string {
  return `"${createHash('sha256').update(canonicalJson(content)).digest('base64url')}"`;
}
