import type { TestApi } from '@kamerton/api-testing';
import { randomUUID } from 'node:crypto';
import type { VerdictId } from '@kamerton/contract';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

const limits = { requests: 400, tokens: 20_000, seconds: 600 };
const startedBy = { user_id: 'anna', actor_kind: 'user', source: 'api', request_id: 'r-1' } as const;
const ended = { status: 'done', failure: null, done: 1, total: 1, requests: 3, tokens: 9 } as const;

async function prove(place: { runtime: string; model: string }, parameter: string, verdict: VerdictId): Promise<void> {
  const { verificationRuns, verdicts } = api.repositories;
  const id = randomUUID();
  await verificationRuns.begin({ id, runtimeId: place.runtime, model: place.model, total: 1, limits, startedBy });
  await verdicts.save(id, { parameter, verdict, evidence: 'the same text with and without', checks: [] });
  await verificationRuns.finish(id, ended);
}

describe('a configuration', () => {
  it('shows what was proved, beside the schema and in it, as soon as it is proved', async () => {
    const place = await api.newModel();
    const before = await api.read(place);
    expect(before.verdicts).toEqual({});
    expect(before.generation_schema['top_k']).not.toHaveProperty('verdict');
    await prove(place, 'top_k', 'ignored');
    const after = await api.read(place);
    expect(after.verdicts).toEqual({
      top_k: {
        verdict: 'ignored',
        evidence: 'the same text with and without',
        checked_at: expect.stringMatching(/^\d{4}-.*Z$/),
        runtime_version: '0.33.0',
        model_digest: 'd1',
      },
    });
    expect(after.generation_schema).toEqual({
      ...before.generation_schema,
      top_k: { ...before.generation_schema['top_k'], verdict: 'ignored' },
    });
    expect(Object.keys(after.generation_schema)).toEqual(Object.keys(before.generation_schema));
  });

  it('has the same schema hash with and without verdicts', async () => {
    const place = await api.newModel();
    const { schema_hash: before } = await api.read(place);
    await prove(place, 'top_k', 'ignored');
    expect((await api.read(place)).schema_hash).toBe(before);
  });

  it('shows them in the answer to a write and for a profile, too', async () => {
    const place = await api.newModel();
    await prove(place, 'seed', 'honoured');
    const holds = { verdicts: { seed: { verdict: 'honoured' } }, generation_schema: { seed: { verdict: 'honoured' } } };
    expect(await api.patch(place, { params: { top_k: 7 } })).toMatchObject(holds);
    expect(await api.read({ ...place, profile: 'p' })).toMatchObject(holds);
  });

  it('shows none that lapsed', async () => {
    const place = await api.newModel();
    await prove(place, 'seed', 'honoured');
    await api.repositories.runtimes.update(place.runtime, { version: '0.34.0' });
    const { verdicts, generation_schema: schema } = await api.read(place);
    expect(verdicts).toEqual({});
    expect(schema['seed']).not.toHaveProperty('verdict');
  });

  it('shows a verdict on a parameter that left the schema, but makes no definition of it', async () => {
    const place = await api.newModel();
    await prove(place, 'mirostat_of_old', 'ignored');
    const { verdicts, generation_schema: schema } = await api.read(place);
    expect(verdicts).toHaveProperty('mirostat_of_old');
    expect(schema).not.toHaveProperty('mirostat_of_old');
  });

  it('of a runtime as a whole shows none', async () => {
    const { runtime, model } = await api.newModel();
    await prove({ runtime, model }, 'seed', 'honoured');
    expect((await api.read({ runtime })).verdicts).toEqual({});
  });
});
