import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleCall, startHarness, until, type AdapterHarness } from './testing/adapter-harness.js';
import { exampleSnapshot } from './testing/example-snapshot.js';
import { refuse, type Answer } from './testing/snapshot-server.js';

/** Two models of which the second has a schema with a parameter type that this release does not know. */
const mixed = (sequence: number, params = { temperature: 0.4 }) => {
  const snapshot = exampleSnapshot(sequence, params);
  const [known] = snapshot.models;
  const readable = snapshot.schemas['sha256:1'];
  return {
    ...snapshot,
    models: [known, { ...known, model: 'newer', schema_hash: 'sha256:2' }],
    sets: [...snapshot.sets, { ...snapshot.sets[0], model: 'newer' }],
    schemas: {
      'sha256:1': readable,
      'sha256:2': { parameters: { ...readable?.parameters, tint: { type: 'colour' } }, rules: [] },
    },
  };
};

const served =
  (snapshot: { readonly sequence: number }): Answer =>
  (_request, response) => {
    response.writeHead(200, { etag: `"${snapshot.sequence}"`, 'content-type': 'application/json' });
    response.end(JSON.stringify(snapshot));
  };

describe('a schema of a newer release', () => {
  let harness: AdapterHarness;

  beforeEach(async () => {
    harness = await startHarness();
  });

  afterEach(() => harness.close());

  it('costs only the models that have it', async () => {
    harness.server.answer = served(mixed(1));
    const adapter = harness.start();
    await expect(adapter.ready()).resolves.toMatchObject({ state: 'live', sequence: 1, problem: null });
    expect(adapter.apply(exampleCall).body).toMatchObject({ options: { temperature: 0.4 } });
    const { body, report } = adapter.apply({ ...exampleCall, model: 'newer' });
    expect(body).toEqual(exampleCall.request);
    expect(report.pass_through).toBe('NO_SCHEMA');
  });

  it('is told of once, however often the snapshot changes, and once more when it comes back', async () => {
    harness.server.answer = served(mixed(1));
    const adapter = harness.start();
    await adapter.ready();
    const reach = async (snapshot: { readonly sequence: number }) => {
      harness.server.answer = served(snapshot);
      await until(() => adapter.status().sequence === snapshot.sequence);
    };
    await reach(mixed(2, { temperature: 1.5 }));
    expect(adapter.apply(exampleCall).body).toMatchObject({ options: { temperature: 1.5 } });
    expect(harness.errors.map(({ code }) => code)).toEqual(['UNKNOWN_SCHEMA']);
    expect(harness.errors[0]?.message).toBe(
      'Requests to newer on ollama pass through untouched, until the adapter is upgraded: ' +
        '/schemas/sha256:2/parameters/tint/type is "colour", of which this release knows nothing',
    );
    await reach(exampleSnapshot(3));
    await reach(mixed(4));
    expect(harness.errors).toHaveLength(2);
  });

  it('is kept in the file whole, for the release that will read it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adapter-'));
    const lastKnownGoodFile = join(folder, 'kamerton.json');
    harness.server.answer = served(mixed(1));
    const first = harness.start({ lastKnownGoodFile });
    await first.ready();
    await first.close();
    harness.server.answer = refuse(500);
    const second = harness.start({ lastKnownGoodFile });
    expect(second.apply(exampleCall).body).toMatchObject({ options: { temperature: 0.4 } });
    expect(second.apply({ ...exampleCall, model: 'newer' }).report.pass_through).toBe('NO_SCHEMA');
    await until(() => harness.errors.length >= 3);
    expect(harness.errors.map(({ code }) => code)).toEqual(['UNKNOWN_SCHEMA', 'UNKNOWN_SCHEMA', 'HTTP_STATUS']);
    rmSync(folder, { recursive: true });
  });
});
