import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { apiPaths } from '@kamerton/contract';
import { freePort } from '@kamerton/testing';
import { launch, type Launched } from './launched.js';

describe('npm start', () => {
  let folder: string;
  let env: Record<string, string>;
  let url: string;
  const launched: Launched[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'start with a space-'));
    chmodSync(folder, 0o711);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    env = { KAMERTON_DATA_DIR: join(folder, 'data'), KAMERTON_DEMO_RUNTIME: 'on', PORT: String(port) };
  });

  afterEach(async () => {
    for (const { signal, ended } of launched.splice(0)) {
      signal('SIGTERM');
      await ended;
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function start(more: Record<string, string> = {}): Launched {
    const one = launch({ ...env, ...more });
    launched.push(one);
    return one;
  }

  async function isGone(): Promise<boolean> {
    return fetch(url).then(
      () => false,
      () => true,
    );
  }

  async function untilGone(): Promise<void> {
    const lock = join(folder, 'data/postgres/postmaster.pid');
    for (let tries = 0; existsSync(lock) || !(await isGone()); tries += 1) {
      if (tries > 300) throw new Error('Something of it is still running.');
      await delay(100);
    }
  }

  const tune = (value: number): Promise<Response> =>
    fetch(`${url}${apiPaths.modelConfig('harbour-tales:1b', { runtime: 'demo-ollama' })}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ params: { temperature: value } }),
    });

  it('serves Cockpit and API on one origin, says where, and stops on Ctrl-C with code 0', async () => {
    const kamerton = start();
    await kamerton.ready;
    expect(kamerton.output()).toContain(`Cockpit    ${url}`);
    expect(kamerton.output()).toContain('demo-ollama');
    await expect((await fetch(url, { headers: { accept: 'text/html' } })).text()).resolves.toContain('<base href="/"');
    expect((await fetch(`${url}${apiPaths.models()}`)).status).toBe(200);
    expect((await tune(0.5)).status).toBe(200);
    kamerton.signal('SIGINT');
    await expect(kamerton.ended).resolves.toBe(0);
    await untilGone();
  });

  it('is ready in under 8 seconds the second time, with what was saved', async () => {
    const kamerton = start();
    const milliseconds = await kamerton.ready;
    process.stdout.write(`Second start, ms: ${Math.round(milliseconds)}\n`);
    expect(milliseconds).toBeLessThan(8_000);
    const answer = await fetch(`${url}${apiPaths.modelConfig('harbour-tales:1b', { runtime: 'demo-ollama' })}`);
    await expect(answer.json()).resolves.toMatchObject({ overrides: { temperature: 0.5 } });
  });

  it('refuses a second copy on the same data folder with the address of the first', async () => {
    await start().ready;
    const second = start({ PORT: String(await freePort()) });
    await expect(second.ended).resolves.toBe(1);
    expect(second.output().trim()).toMatch(
      new RegExp(`^Kamerton is already running on the data folder .*: open ${url},`),
    );
    expect(second.output().trim().split('\n')).toHaveLength(1);
  });

  it('names PORT when the port is taken, before anything else is done', async () => {
    const other = createServer().listen(Number(env['PORT']), '127.0.0.1');
    const kamerton = start({ KAMERTON_DATA_DIR: join(folder, 'never') });
    await expect(kamerton.ended).resolves.toBe(1);
    expect(kamerton.output()).toMatch(
      /^\nPort \d+ on 127\.0\.0\.1 is in use by another program\. .*PORT=\d+ npm start\n$/,
    );
    expect(existsSync(join(folder, 'never/postgres'))).toBe(false);
    other.close();
  });

  it('leaves nothing running when it is killed, and starts again on the same data', async () => {
    const kamerton = start();
    await kamerton.ready;
    expect((await tune(0.7)).status).toBe(200);
    kamerton.signal('SIGKILL');
    await kamerton.ended;
    await untilGone();
    const again = start();
    await again.ready;
    const answer = await fetch(`${url}${apiPaths.modelConfig('harbour-tales:1b', { runtime: 'demo-ollama' })}`);
    await expect(answer.json()).resolves.toMatchObject({ overrides: { temperature: 0.7 } });
  });

  it('shows what the API has against the settings, in its own words and without a stack', async () => {
    const kamerton = start({ LOG_LEVEL: 'loudest' });
    await expect(kamerton.ended).resolves.toBe(1);
    expect(kamerton.output()).toMatch(/LOG_LEVEL must be one of/);
    expect(kamerton.output()).not.toMatch(/^\s+at /m);
  });

  it('ends in one sentence, and stops Postgres, when the database on it cannot be opened', async () => {
    const base = join(folder, 'data/postgres/base');
    for (const file of readdirSync(base, { recursive: true, encoding: 'utf8' })) {
      if (/\/\d+$/.test(file)) truncateSync(join(base, file));
    }
    const kamerton = start();
    await expect(kamerton.ended).resolves.toBe(1);
    expect(kamerton.output()).toMatch(
      /^The database in .* cannot be opened: .* Put a backup in the folder's place, .*$/m,
    );
    expect(kamerton.output()).not.toContain('KAMERTON_DEBUG');
    await untilGone();
  });

  it('says in one sentence that the data folder is damaged, and deletes nothing', async () => {
    const control = join(folder, 'data/postgres/global/pg_control');
    rmSync(control);
    const kamerton = start();
    await expect(kamerton.ended).resolves.toBe(1);
    expect(kamerton.output()).toMatch(/^The Postgres data folder .* is damaged: global\/pg_control missing\. .*$/m);
    expect(existsSync(join(folder, 'data/postgres/base'))).toBe(true);
  });
});
