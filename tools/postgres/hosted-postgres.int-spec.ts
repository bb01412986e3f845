import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { hostPostgres, type HostedPostgres } from './hosted-postgres.ts';

describe('a hosted Postgres', () => {
  let dataDirectory: string;

  beforeEach(() => {
    dataDirectory = join(mkdtempSync(join(tmpdir(), 'hosted-')), 'data');
  });

  afterEach(() => rmSync(dirname(dataDirectory), { recursive: true, force: true }));

  const host = (): Promise<HostedPostgres> =>
    hostPostgres({ dataDirectory, password: 'secret', durable: false, disposable: null });

  const serverPid = (): number => Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]);

  async function query(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async function untilStopped(pid: number): Promise<void> {
    const isRunning = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let tries = 0; isRunning(); tries += 1) {
      if (tries > 300) throw new Error(`Process ${pid} did not stop.`);
      await delay(100);
    }
  }

  it('keeps its data from one run to the next', async () => {
    const first = await host();
    await query(first.url, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
    await first.stop();
    const second = await host();
    await expect(query(second.url, 'SELECT answer FROM kept')).resolves.toEqual([{ answer: 'yes' }]);
    await second.stop();
  });

  it('stops when its owner is killed without a word', async () => {
    const owner = spawn(
      process.execPath,
      ['--no-warnings', join(import.meta.dirname, 'testing/owner.ts'), dataDirectory],
      {
        env: { ...process.env, NODE_OPTIONS: '' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(owner.stdout, 'data');
    const pid = serverPid();
    owner.kill('SIGKILL');
    await untilStopped(pid);
    expect(existsSync(join(dataDirectory, 'postmaster.pid'))).toBe(false);
  });

  it('takes over from a server that an earlier owner left running', async () => {
    const first = await host();
    await query(first.url, 'CREATE TABLE kept (id int)');
    const forgotten = serverPid();
    const second = await host();
    expect(serverPid()).not.toBe(forgotten);
    await expect(query(second.url, 'SELECT id FROM kept')).resolves.toEqual([]);
    await second.stop();
  });

  it('does not mind the lock file of a crash, even when its number belongs to somebody else by now', async () => {
    const first = await host();
    const lockFile = join(dataDirectory, 'postmaster.pid');
    const lock = readFileSync(lockFile, 'utf8');
    await first.stop();
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
    writeFileSync(lockFile, lock.replace(/^\d+/, String(bystander.pid)));
    const second = await host();
    await second.stop();
    expect(bystander.exitCode).toBeNull();
    bystander.kill('SIGKILL');
  });

  it('tells when it ends by itself', async () => {
    const server = await host();
    process.kill(serverPid(), 'SIGKILL');
    await expect(server.crashed).resolves.toMatch(/^Postgres stopped by itself: /);
  });

  it.each([
    ['lacks a part', () => rmSync(join(dataDirectory, 'global/pg_control')), /is damaged: global\/pg_control missing/],
    [
      'is of another version',
      () => writeFileSync(join(dataDirectory, 'PG_VERSION'), '12\n'),
      /was written by Postgres 12/,
    ],
    [
      'has a broken setting',
      () => appendFileSync(join(dataDirectory, 'postgresql.conf'), 'nonsense\n'),
      /did not start on its data folder/,
    ],
  ])('says what is wrong with a data folder that %s, and leaves it alone', async (_what, damage, message) => {
    await (await host()).stop();
    damage();
    await expect(host()).rejects.toThrow(message);
    expect(existsSync(join(dataDirectory, 'base'))).toBe(true);
  });

  it('begins anew after a first start that was cut off', async () => {
    const unfinished = `${dataDirectory}.unfinished`;
    writeFileSync(unfinished, 'half a data folder');
    const server = await host();
    expect(existsSync(unfinished)).toBe(false);
    await server.stop();
  });
});
