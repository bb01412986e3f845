import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processStart } from './process-identity.mjs';
import { acquireLock, lockOwner, releaseLock } from './process-lock.mjs';

describe('the lock of a folder', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    file = join(folder, 'the.lock');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is ours when nobody holds it, and says where we are', () => {
    expect(acquireLock(file, 'http://127.0.0.1:4000')).toBeNull();
    expect(lockOwner(file)).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:4000' });
  });

  it('names the owner to whoever comes second', () => {
    acquireLock(file, 'http://127.0.0.1:4000');
    expect(acquireLock(file)).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:4000' });
  });

  it('is gone after its owner released it', () => {
    acquireLock(file);
    releaseLock(file);
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays with the living process that holds it when somebody else releases', async () => {
    const other = spawn('sleep', ['60']);
    const pid = other.pid ?? 0;
    writeFileSync(file, JSON.stringify({ pid, started: processStart(pid) }));
    releaseLock(file);
    expect(lockOwner(file)).toMatchObject({ pid });
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    expect(lockOwner(file)).toBeNull();
  });

  it.each([
    ['of a process that is no more', JSON.stringify({ pid: 2 ** 22 + 1, started: '1' })],
    ['of a number that another process has by now', JSON.stringify({ pid: process.pid, started: 'long ago' })],
    ['that was cut off while it was written', '{"pid": 1'],
    ['that is empty', ''],
  ])('is taken over from a lock file %s', (_case, content) => {
    writeFileSync(file, content);
    expect(acquireLock(file)).toBeNull();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  });
});
