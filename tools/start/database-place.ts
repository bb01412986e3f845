import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dataDirectory } from '../bootstrap/workspace.mjs';
import { sharedRoot } from '../postgres/binaries.ts';
import { canEnter, databaseUser } from '../postgres/system-user.ts';

export interface DatabasePlace {
  readonly folder: string;
  /** Why it is not in the data folder; `null` when it is. */
  readonly reason: string | null;
}

/**
 * Where the embedded Postgres keeps its data. Root cannot run Postgres and lends it the user `postgres`; a checkout under
 * /root is closed to that user. Opening root's home to others is not ours to do, so the data then lives in /var/lib.
 */
export function databasePlace(): DatabasePlace {
  const user = databaseUser();
  mkdirSync(dataDirectory, { recursive: true });
  if (user === null) return { folder: dataDirectory, reason: null };
  chmodSync(dataDirectory, 0o711);
  if (canEnter(dataDirectory, user)) return { folder: dataDirectory, reason: null };
  if (process.env['KAMERTON_DATA_DIR']) {
    throw new Error(
      `Postgres runs as the user "postgres", and that user cannot reach ${dataDirectory}. Name a folder in KAMERTON_DATA_DIR that it can, e.g. ${sharedRoot}.`,
    );
  }
  const mark = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 8);
  const folder = join(sharedRoot, `${basename(join(dataDirectory, '..'))}-${mark}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return { folder, reason: `${dataDirectory} is closed to the user "postgres"` };
}
