import { apiPaths, type AuditEventBody, type ConfigWriteBody, type RevisionBody } from '@kamerton/contract';
import {
  startApi,
  startDemoRuntime,
  startTestPostgres,
  type ApiService,
  type DemoRuntimeService,
  type TestPostgres,
} from '@kamerton/testing';
import { client, pathOf, type Client, type Place } from './testing/client.js';
import { brokenLink } from './testing/hash-chain.js';
import { ollamaModel, vllmModel } from './testing/product.js';

const places: readonly Place[] = [
  ollamaModel,
  vllmModel,
  { ...ollamaModel, profile: 'terse' },
  { runtime: 'demo-ollama', model: 'fork-notes:1b' },
  { runtime: 'demo-vllm' },
];
const writersPerPlace = 3;
const cuts = 3;

interface Acknowledged {
  readonly place: Place;
  readonly version: number;
  readonly seed: number;
}

describe('kill -9 of the API during a storm of writes', () => {
  let postgres: TestPostgres;
  let demo: DemoRuntimeService;
  let databaseUrl: string;
  let api: ApiService;
  const acknowledged: Acknowledged[] = [];

  beforeAll(async () => {
    postgres = await startTestPostgres();
    databaseUrl = (await postgres.createDatabase()).url;
    demo = await startDemoRuntime();
    api = await startApi({ databaseUrl, runtimes: demo.runtimes });
    for (const { id } of demo.runtimes) await client(api.url).send('POST', apiPaths.runtimeRefresh(id));
    for (let cut = 1; cut <= cuts; cut += 1) {
      await stormUntilKilled(cut);
      api = await startApi({ databaseUrl, runtimes: demo.runtimes });
    }
  }, 120_000);

  afterAll(async () => {
    await api.stop();
    await demo.stop();
    await postgres.stop();
  });

  async function stormUntilKilled(cut: number): Promise<void> {
    const storm = places.flatMap((place, index) =>
      Array.from({ length: writersPerPlace }, (_, writer) =>
        write(client(api.url), place, cut * 1_000_000 + index * 100_000 + writer * 10_000),
      ),
    );
    const enough = acknowledged.length + 100;
    while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 5));
    await api.kill();
    await Promise.all(storm);
  }

  /** Writes one seed after the other until the API is gone. */
  async function write(toApi: Client, place: Place, firstSeed: number): Promise<void> {
    for (let seed = firstSeed; ; seed += 1) {
      try {
        const { version } = await toApi.send<ConfigWriteBody>('PATCH', pathOf(place), { params: { seed } });
        acknowledged.push({ place, version, seed });
      } catch {
        return;
      }
    }
  }

  const revisionsOf = ({ model = '', runtime, profile }: Place) =>
    client(api.url).all<RevisionBody>((cursor) =>
      apiPaths.revisions(model, { runtime, profile, limit: 500, ...cursor }),
    );

  const allEvents = () =>
    client(api.url).all<AuditEventBody>((cursor) => apiPaths.auditEvents({ limit: 500, ...cursor }));

  it('loses nothing that was acknowledged', async () => {
    expect(acknowledged.length).toBeGreaterThanOrEqual(cuts * 100);
    const events = new Map(
      (await allEvents()).map((event) => [
        JSON.stringify([event.runtime, event.model, event.profile, event.version]),
        event,
      ]),
    );
    for (const { place, version, seed } of acknowledged) {
      const key = JSON.stringify([place.runtime, place.model ?? null, place.profile ?? null, version]);
      expect([key, events.get(key)?.diff]).toMatchObject([key, { seed: { to: seed } }]);
    }
  });

  it('acknowledges no version twice', () => {
    const versions = acknowledged.map(({ place, version }) => JSON.stringify([place, version]));
    expect(new Set(versions).size).toBe(versions.length);
  });

  it.each(places.filter(({ model }) => model !== undefined))(
    'leaves the versions of %j without a gap, the last one in force',
    async (place) => {
      const revisions = await revisionsOf(place);
      const config = await client(api.url).config(place);
      expect(revisions.map(({ version }) => version)).toEqual(
        Array.from({ length: config.version }, (_, index) => config.version - index),
      );
      expect(revisions[0]?.diff).toMatchObject({ seed: { to: config.overrides['seed'] } });
    },
  );

  it('leaves a revision for every event and an event for every revision', async () => {
    const events = await allEvents();
    for (const place of places.filter(({ model }) => model !== undefined)) {
      const told = events.filter(
        ({ runtime, model, profile }) =>
          runtime === place.runtime && model === place.model && profile === (place.profile ?? null),
      );
      expect(told.map(({ version, diff }) => [version, diff])).toEqual(
        (await revisionsOf(place)).map(({ version, diff }) => [version, diff]),
      );
    }
  });

  it('leaves the chain of events whole', async () => {
    expect(brokenLink(await allEvents())).toBeNull();
  });

  it('leaves a snapshot that agrees with the last event', async () => {
    const [latest] = await client(api.url).events({ limit: 1 });
    expect(await client(api.url).get(apiPaths.snapshot())).toMatchObject({ sequence: latest?.sequence });
  });

  it('leaves an API that goes on where it was', async () => {
    const before = await client(api.url).config(ollamaModel);
    const { version } = await client(api.url).patch(ollamaModel, { params: { seed: 1 } });
    expect(version).toBe(before.version + 1);
  });
});
