import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AdapterError, errorCodeOf, reasonOf } from './adapter-error.js';
import { checkSnapshot } from './check-snapshot.js';
import type { TaggedSnapshot } from './fetch-snapshot.js';
import * as is from './shape.js';

const format = 1;

/**
 * Synchronous, so that the very first `apply()` already has values.
 *
 * @param url the snapshot's address; a file that was written for another one is not used
 * @returns `null` when there is no file yet
 * @throws AdapterError FILE_UNREADABLE
 */
export function readLastKnownGood(path: string, url: string): TaggedSnapshot | null {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    is.object({ format: is.oneOf(format), url: is.oneOf(url), etag: is.nullable(is.string) })(content, '');
    if (!is.isObject(content)) return null;
    const { snapshot, etag } = content;
    return { ...checkSnapshot(snapshot), etag: typeof etag === 'string' ? etag : null };
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return null;
    const message = `The last known good snapshot in ${path} is not used: ${reasonOf(error)}`;
    throw new AdapterError('FILE_UNREADABLE', message, { cause: error });
  }
}

/** A reader sees the old file or the new one, never half of one. @throws AdapterError FILE_UNWRITABLE */
export async function writeLastKnownGood(path: string, url: string, { snapshot, etag }: TaggedSnapshot): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify({ format, url, etag, snapshot }));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const message = `The last known good snapshot cannot be kept in ${path}: ${reasonOf(error)}`;
    throw new AdapterError('FILE_UNWRITABLE', message, { cause: error });
  }
}
