import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleCall, startHarness, until, type AdapterHarness } from './testing/adapter-harness.js';
import { exampleSnapshot } from './testing/example-snapshot.js';
import { refuse, serve } from './testing/snapshot-server.js';

describe('the last known good snapshot', () => {
  let harness: AdapterHarness;
  let folder: string;
  let file: string;

  beforeEach(async () => {
    harness = await startHarness();
    folder = mkdtempSync(join(tmpdir(), 'adapter-'));
    file = join(folder, 'state', 'kamerton.json');
  });

  afterEach(async () => {
    await harness.close();
    rmSync(folder, { recursive: true });
  });

  async function fillFile(): Promise<void> {
    const adapter = harness.start({ lastKnownGoodFile: file });
    await adapter.ready();
    await adapter.close();
  }

  it('serves the first call of a service that starts while Kamerton is away', async () => {
    await fillFile();
    harness.server.answer = refuse(500);
    const adapter = harness.start({ lastKnownGoodFile: file });
    expect(adapter.apply(exampleCall).body).toMatchObject({ options: { temperature: 0.4 } });
    await expect(adapter.ready()).resolves.toMatchObject({ state: 'stale', source: 'file', sequence: 1 });
  });

  it('is confirmed by a 304 when nothing changed in the meantime', async () => {
    await fillFile();
    const adapter = harness.start({ lastKnownGoodFile: file });
    await expect(adapter.ready()).resolves.toMatchObject({ state: 'live', source: 'file' });
    expect(harness.server.requests.at(-1)?.headers['if-none-match']).toBe('"1"');
  });

  it('gives way to what the network says', async () => {
    await fillFile();
    harness.server.answer = serve(exampleSnapshot(2, { temperature: 1.5 }));
    const adapter = harness.start({ lastKnownGoodFile: file });
    await expect(adapter.ready()).resolves.toMatchObject({ source: 'network', sequence: 2 });
    await adapter.close();
    expect(readFileSync(file, 'utf8')).toContain('1.5');
  });

  it('is readable by its owner alone and leaves no temporary file behind', async () => {
    await fillFile();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'state'))).toEqual(['kamerton.json']);
  });

  it.each([
    ['is cut off', (text: string) => text.slice(0, -50)],
    ['is empty', () => ''],
    ['is something else', () => '{"format": 1}'],
    ['holds a broken snapshot', (text: string) => text.replace('"sequence":1', '"sequence":"1"')],
    ['is of a later format', (text: string) => text.replace('"format":1', '"format":2')],
    ['was written for another server', (text: string) => text.replace(/"url":"[^"]*"/, '"url":"http://elsewhere/"')],
  ])('is not used, and said not to be, when it %s', async (_how, spoil) => {
    await fillFile();
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    const adapter = harness.start({ lastKnownGoodFile: file });
    expect(adapter.status().state).toBe('empty');
    expect(harness.errors).toMatchObject([{ code: 'FILE_UNREADABLE' }]);
    expect(harness.errors[0]?.message).toContain(file);
    await expect(adapter.ready()).resolves.toMatchObject({ state: 'live', source: 'network' });
    await adapter.close();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ snapshot: { sequence: 1 } });
  });

  it('that cannot be written is reported once and changes nothing else', async () => {
    mkdirSync(file, { recursive: true });
    writeFileSync(join(file, 'in-the-way'), '');
    const adapter = harness.start({ lastKnownGoodFile: file });
    await adapter.ready();
    harness.server.answer = serve(exampleSnapshot(2));
    await until(() => adapter.status().sequence === 2);
    await adapter.close();
    const codes = harness.errors.map(({ code }) => code);
    expect(codes).toContain('FILE_UNWRITABLE');
    expect(codes.filter((code) => code === 'FILE_UNWRITABLE').length).toBeLessThanOrEqual(2);
    expect(readdirSync(join(folder, 'state'))).toEqual(['kamerton.json']);
  });
});
