import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostPostgres, type HostedPostgres } from '../postgres/hosted-postgres.ts';
import { startPostgresRelay } from './postgres-relay.ts';

export interface RestartablePostgres {
  /** The same before and after a restart. */
  readonly url: string;
  /** Really stops the server; its data stays. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops the server and removes its data. */
  readonly remove: () => Promise<void>;
}

/** A real Postgres that a test can stop and start again under one address. */
export async function startRestartablePostgres(): Promise<RestartablePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'kamerton-test-'));
  chmodSync(folder, 0o711);
  const order = {
    dataDirectory: join(folder, 'data'),
    password: randomBytes(12).toString('hex'),
    durable: false,
    disposable: null,
  };
  const relay = await startPostgresRelay();
  let running: HostedPostgres = await hostPostgres(order);
  const portOf = ({ url }: HostedPostgres): number => Number(new URL(url).port);
  const stop = async (): Promise<void> => {
    await running.stop();
    await relay.leadTo(null);
  };
  await relay.leadTo(portOf(running));
  const url = new URL(running.url);
  url.port = String(relay.port);
  return {
    url: url.href,
    stop,
    start: async () => {
      running = await hostPostgres(order);
      await relay.leadTo(portOf(running));
    },
    remove: async () => {
      await stop();
      await relay.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
