import { dryRunOf, modelRow, urlOf, type Headers, type Place, type TestApi } from '@kamerton/api-testing';
import { apiPaths, type ConfigWriteBody, type ImpactBody } from '@kamerton/contract';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

async function impactAt(
  url: string,
  method: 'PATCH' | 'POST' | 'DELETE',
  body?: object,
  headers?: Headers,
): Promise<ImpactBody> {
  const answer = await api.send(method, dryRunOf(url), body, headers);
  expect(answer.status).toBe(200);
  const { impact } = answer.body as ConfigWriteBody;
  if (impact === null) throw new Error('a dry run tells no impact');
  return impact;
}

const impactOf = (place: Place, params: object, headers?: Headers): Promise<ImpactBody> =>
  impactAt(urlOf(place), 'PATCH', { params }, headers);

const follow = ({ runtime, model = '' }: Place, service: string, profile: string | null): Promise<void> =>
  api.repositories.receipts.put({
    ...{ service, instance: 'one', sequence: null, appliedAt: null },
    lastSeenAt: new Date('2999-01-02T03:04:05.678Z'),
    follows: [{ runtime, model, profile }],
  });

describe('the impact of a dry run', () => {
  it('tells the effective value before and after, and that the model is loaded anew', async () => {
    const place = await api.newModel({ live_parameters: { context_length: 4096 } });
    expect(await impactOf(place, { context_length: 2048 })).toEqual({
      target_count: 1,
      targets: [
        {
          ...place,
          profile: null,
          effective: {
            context_length: {
              from: { value: 4096, source: 'runtime_live', sent: false },
              to: { value: 2048, source: 'model_override', sent: true },
            },
          },
          ...{ lost: [], reloads: ['context_length'], problems: [], services: [] },
        },
      ],
    });
  });

  it('is told for replacing, clearing and restoring as well, and not after the write itself', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_k: 3 } });
    const written = await api.patch(place, { params: { top_k: 4 } });
    expect(written.impact).toBeNull();
    const restore = apiPaths.restore(place.model, 1, { runtime: place.runtime });
    const topK = (impact: ImpactBody) => impact.targets[0]?.effective['top_k']?.to.value;
    expect(topK(await impactAt(urlOf(place), 'POST', { params: { top_k: 9 } }))).toBe(9);
    expect(topK(await impactAt(urlOf(place), 'DELETE'))).toBe(40);
    expect(topK(await impactAt(restore, 'POST'))).toBe(3);
  });

  it('lists the profiles that inherit the change, and not the one that hides it', async () => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'own' }, { params: { temperature: 0.1 } });
    await api.patch({ ...place, profile: 'inherits' }, { params: { top_k: 3 } });
    const { targets } = await impactOf(place, { temperature: 0.9 });
    expect(targets.map(({ profile }) => profile)).toEqual([null, 'inherits']);
  });

  it('tells of a new profile what it changes for those who ask for it already', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0.3 } });
    await follow(place, 'mail', 'summaries');
    expect(await impactOf({ ...place, profile: 'summaries' }, { temperature: 0.1 })).toMatchObject({
      target_count: 1,
      targets: [
        {
          profile: 'summaries',
          effective: { temperature: { from: { value: 0.3, source: 'model_override' }, to: { value: 0.1 } } },
          services: [{ service: 'mail', instances: 1 }],
        },
      ],
    });
  });

  it('names the services that follow, by their receipts', async () => {
    const place = await api.newModel();
    await follow(place, 'chat', null);
    await follow({ ...place, model: 'another' }, 'search', null);
    const { targets } = await impactOf(place, { temperature: 0.9 });
    expect(targets).toMatchObject([
      { services: [{ service: 'chat', instances: 1, last_seen_at: '2999-01-02T03:04:05.678Z' }] },
    ]);
  });

  it.each([
    ['en', 'top_p: has no effect while temperature is 0.'],
    ['pl', 'top_p: nie działa, gdy temperature ma wartość 0.'],
  ])('tells what goes badly together in the language of the caller (%s)', async (language, message) => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_p: 0.5 } });
    const { targets } = await impactOf(place, { temperature: 0 }, { 'accept-language': language });
    expect(targets[0]?.problems).toEqual([
      { kind: 'advice', parameters: ['top_p', 'temperature'], message, before: false },
    ]);
    await api.patch(place, { params: { temperature: 0 } });
    const again = await impactOf(place, { max_tokens: 10 });
    expect(again.targets[0]?.problems).toMatchObject([{ parameters: ['top_p', 'temperature'], before: true }]);
  });
});

describe('the impact of a runtime-wide write', () => {
  it('goes over all models, each by its own schema', async () => {
    const runtime = await api.newRuntime();
    const llama3 = { id: 'llama3', evidence: 'told', from: 'runtime_live' } as const;
    await api.repositories.models.save([
      modelRow(runtime, 'cool', { family: llama3 }),
      modelRow(runtime, 'embeds', { capabilities: ['embedding'] }),
      modelRow(runtime, 'hot'),
      modelRow(runtime, 'vision', { kind: 'llamacpp', engine: null, runtime_version: 'b10488' }),
    ]);
    await api.patch({ runtime, model: 'hot' }, { params: { temperature: 0.2 } });
    const { targets, target_count } = await impactOf({ runtime }, { temperature: 1.5, mirostat: 2 });
    expect(target_count).toBe(2);
    expect(targets).toMatchObject([
      {
        model: 'cool',
        effective: {},
        lost: [
          { parameter: 'temperature', rung: 'runtime_override', value: 1.5, outcome: 'dropped', code: 'ABOVE_MAX' },
        ],
      },
      {
        model: 'vision',
        effective: { temperature: { to: { value: 1.5, source: 'runtime_override' } }, mirostat: { to: { value: 2 } } },
        lost: [],
      },
    ]);
  });
});

it('the configuration of a model tells the advice that its values are judged by', async () => {
  const { schema_advice, generation_schema } = await api.read(await api.newModel());
  expect(schema_advice).toContainEqual(expect.objectContaining({ kind: 'exceeds', limit_parameter: 'context_length' }));
  for (const { parameter } of schema_advice) expect(generation_schema).toHaveProperty([parameter]);
});

describe('the impact on whole profiles', () => {
  it('of deleting one is that its requests get the model’s own values', async () => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'p' }, { params: { temperature: 0.1 } });
    await follow(place, 'mail', 'p');
    const url = apiPaths.profile(place.model, 'p', { runtime: place.runtime });
    expect(await impactAt(url, 'DELETE')).toMatchObject({
      target_count: 1,
      targets: [
        {
          profile: 'p',
          effective: { temperature: { from: { value: 0.1, source: 'profile_override' }, to: { value: 0.8 } } },
          services: [{ service: 'mail' }],
        },
      ],
    });
  });

  it('of renaming one is told for requests by the old name and for those by the new one', async () => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'b' }, { params: { temperature: 0.1 } });
    const url = apiPaths.profile(place.model, 'b', { runtime: place.runtime });
    const { targets } = await impactAt(url, 'PATCH', { profile: 'a' });
    expect(targets.map(({ profile, effective }) => [profile, effective['temperature']?.to.value])).toEqual([
      ['b', 0.8],
      ['a', 0.1],
    ]);
  });

  it('of a copy of the model’s own set is none but where the values come from', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0.1 } });
    const url = apiPaths.profiles(place.model, { runtime: place.runtime });
    const { targets } = await impactAt(url, 'POST', { profile: 'copy', copy_of: null });
    expect(targets.map(({ profile, effective }) => [profile, effective])).toEqual([
      [
        'copy',
        {
          temperature: {
            from: { value: 0.1, source: 'model_override', sent: true },
            to: { value: 0.1, source: 'profile_override', sent: true },
          },
        },
      ],
    ]);
  });
});
