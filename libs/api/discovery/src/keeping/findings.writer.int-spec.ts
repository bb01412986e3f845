import { HostPolicy, RuntimeClient, RuntimeFailure } from '@kamerton/api-runtime-client';
import { ModelDrifts } from '@kamerton/api-model-schemas';
import { DriftNoticer } from '../drift/drift.noticer.js';
import { newRuntime } from '@kamerton/api-administration';
import { plainKind } from '@kamerton/api-testing';
import { namedModels, startPlainRuntime, type PlainRuntime } from '@kamerton/api-testing';
import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';
import { discoverRuntime } from '../looking/discover-runtime.js';
import { defaultDiscoveryLimits } from '../looking/discovery-limits.js';
import { FindingsWriter } from './findings.writer.js';
import { LastSeen } from './last-seen.js';

const client = new RuntimeClient(new HostPolicy([]), { timeoutMs: 2_000, maxBytes: 1_000_000 });

let databases: TestDatabases;
let database: TestDatabase;
let writer: FindingsWriter;
let lastSeen: LastSeen;
let server: PlainRuntime;

beforeAll(async () => {
  databases = await startTestDatabases();
  database = await databases.connect();
  lastSeen = new LastSeen();
  writer = new FindingsWriter(
    database.repositories,
    database.unitOfWork,
    lastSeen,
    new DriftNoticer(new ModelDrifts()),
  );
});
afterAll(async () => {
  await database.close();
  await databases.stop();
});

beforeEach(async () => {
  server = await startPlainRuntime(namedModels('a:1b', 'b:1b'));
  const setting = { id: 'gpu-1', kind: 'plain', baseUrl: server.url, enabled: true, demo: false };
  await database.unitOfWork.run((transaction) => transaction.runtimes.insert(newRuntime(setting, new Date())));
});
afterEach(async () => {
  await server.close();
  await database.unitOfWork.run((transaction) => transaction.runtimes.remove('gpu-1'));
});

async function stored() {
  const runtime = await database.repositories.runtimes.find('gpu-1');
  if (runtime === null) throw new Error('the runtime is not there');
  return runtime;
}

async function look() {
  const runtime = await stored();
  const findings = await discoverRuntime(plainKind, runtime, client, defaultDiscoveryLimits);
  const written = await writer.write(runtime, { findings });
  if (written === null) throw new Error('nothing was written');
  return written;
}

/** Changes with every write to a row, even one that writes the same values. */
const rowVersions = () => database.rows('SELECT model, xmin::text, ctid::text FROM models ORDER BY model');

/** All that a write leaves behind: versions of rows, locks on them, and the next transaction id. */
const traces = async () => ({
  models: await rowVersions(),
  runtimes: await database.rows('SELECT id, xmin::text, xmax::text, ctid::text FROM runtimes ORDER BY id'),
  nextTransaction: await database.rows('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS id'),
});

describe('keeping what a look at a runtime found', () => {
  it('writes the runtime and its models', async () => {
    expect(await look()).toMatchObject({ added: ['a:1b', 'b:1b'], removed: [], changed: [] });
    expect(await stored()).toMatchObject({
      status: 'up',
      version: '1.0.0',
      lastError: null,
      lastSeenAt: expect.any(Date),
    });
    expect(await database.repositories.models.states('gpu-1')).toMatchObject([
      { model: 'a:1b', schemaStatus: 'ready', problemCode: null, facts: { model: 'a:1b' } },
      { model: 'b:1b', schemaStatus: 'ready' },
    ]);
  });

  it('does not touch a single model row when the second look finds nothing new', async () => {
    server.details = (model, response) => {
      if (model === 'a:1b') return { family: 'plain', capabilities: ['tools', 'completion'] };
      response.writeHead(500).end();
      return undefined;
    };
    await look();
    const before = await rowVersions();
    server.details = (model, response) => {
      if (model === 'a:1b') return { capabilities: ['completion', 'tools'], family: 'plain' };
      response.writeHead(500).end();
      return undefined;
    };
    expect(await look()).toMatchObject({ added: [], removed: [], changed: [] });
    expect(await rowVersions()).toEqual(before);
  });

  it('writes nothing at all when nothing is new: no row, no lock, no transaction id', async () => {
    server.details = (model, response) =>
      model === 'a:1b' ? { family: 'plain', capabilities: ['completion'] } : void response.writeHead(500).end();
    await look();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const before = await traces();
    const { lastSeenAt: rowSaw } = await stored();
    const { runtime } = await look();
    expect(await traces()).toEqual(before);
    expect((await stored()).lastSeenAt).toEqual(rowSaw);
    expect(runtime.lastSeenAt?.getTime()).toBeGreaterThan(rowSaw?.getTime() ?? Infinity);
    expect(lastSeen.of(await stored())).toEqual(runtime.lastSeenAt);
  });

  it('writes nothing either while a runtime stays down for the same reason', async () => {
    const failure = new RuntimeFailure('TIMEOUT', 'gpu-1', 'GET /version', 'gave no complete answer within 5 ms');
    await writer.write(await stored(), { failure });
    const before = await traces();
    expect(await writer.write(await stored(), { failure })).toMatchObject({ added: [], removed: [], changed: [] });
    expect(await traces()).toEqual(before);
  });

  it('writes that entries of the list were skipped, although the models are the same', async () => {
    await look();
    const models = await rowVersions();
    server.models = [...namedModels('a:1b', 'b:1b'), ...namedModels('')];
    await look();
    expect((await stored()).lastError).toMatch(/^skipped a model name is empty/);
    expect(await rowVersions()).toEqual(models);
  });

  it('writes only the row of the model that changed', async () => {
    await look();
    const [first] = await rowVersions();
    server.loaded = ['b:1b'];
    expect(await look()).toMatchObject({ changed: ['b:1b'] });
    const [firstAfter, secondAfter] = await rowVersions();
    expect(firstAfter).toEqual(first);
    expect(secondAfter).toMatchObject({ model: 'b:1b' });
    expect(await database.repositories.models.findState('gpu-1', 'b:1b')).toMatchObject({ facts: { loaded: true } });
  });

  it('forgets a model that is gone, unless somebody tuned it', async () => {
    await look();
    await database.unitOfWork.run((transaction) =>
      transaction.overrideSets.lock({ runtimeId: 'gpu-1', model: 'b:1b', profile: null }),
    );
    server.models = [];
    expect(await look()).toMatchObject({ removed: ['a:1b', 'b:1b'] });
    expect(await database.repositories.models.states('gpu-1')).toMatchObject([
      { model: 'b:1b', schemaStatus: 'stale', problemCode: 'MODEL_GONE' },
    ]);
    server.models = namedModels('b:1b');
    expect(await look()).toMatchObject({ added: ['b:1b'] });
    expect(await database.repositories.models.states('gpu-1')).toMatchObject([{ schemaStatus: 'ready' }]);
  });

  it('keeps what is known of the models of a runtime that goes down, as stale', async () => {
    await look();
    const before = await rowVersions();
    const failure = new RuntimeFailure('UNREACHABLE', 'gpu-1', 'GET /version', 'could not be reached (ECONNREFUSED)');
    await writer.write(await stored(), { failure });
    expect(await stored()).toMatchObject({ status: 'down', version: '1.0.0', lastError: failure.message });
    expect(await rowVersions()).toEqual(before);
    expect(await database.repositories.models.findState('gpu-1', 'a:1b')).toMatchObject({
      schemaStatus: 'stale',
      problemCode: 'RUNTIME_DOWN',
      facts: { model: 'a:1b' },
    });
  });

  it('shows a model as stale whose details fail after they were known, with the reason', async () => {
    await look();
    server.details = (_, response) => void response.writeHead(500).end();
    expect(await look()).toMatchObject({ changed: ['a:1b', 'b:1b'] });
    expect(await database.repositories.models.findState('gpu-1', 'a:1b')).toMatchObject({
      schemaStatus: 'stale',
      problemCode: 'DISCOVERY_FAILED',
      problemDetail: 'HTTP_500: POST /details answered 500',
      facts: { model: 'a:1b' },
    });
  });

  it('writes nothing when the runtime moved during the look', async () => {
    const lookedAt = await stored();
    await database.unitOfWork.run((transaction) =>
      transaction.runtimes.update('gpu-1', { baseUrl: 'http://127.0.0.1:1' }),
    );
    const findings = await discoverRuntime(plainKind, lookedAt, client, defaultDiscoveryLimits);
    expect(await writer.write(lookedAt, { findings })).toBeNull();
    expect(await rowVersions()).toEqual([]);
  });

  it('writes nothing when the runtime was removed during the look', async () => {
    const lookedAt = await stored();
    await database.unitOfWork.run((transaction) => transaction.runtimes.remove('gpu-1'));
    const findings = await discoverRuntime(plainKind, lookedAt, client, defaultDiscoveryLimits);
    expect(await writer.write(lookedAt, { findings })).toBeNull();
  });

  it('lets a write to an override set of the runtime pass while it looks, and the other way round', async () => {
    const looks = Array.from({ length: 5 }, () => look());
    const locks = Array.from({ length: 5 }, (_, index) =>
      database.unitOfWork.run((transaction) =>
        transaction.overrideSets.lock({ runtimeId: 'gpu-1', model: `new-${index}`, profile: null }),
      ),
    );
    expect(await Promise.all([...looks, ...locks])).toHaveLength(10);
  });
});
