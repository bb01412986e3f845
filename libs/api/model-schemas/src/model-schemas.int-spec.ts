import type { Repositories } from '@kamerton/api-database';
import { ModelSchemas } from './model-schemas.js';
import { modelRow, runtimeRow, startTestDatabase, unreadModelRow } from './testing/test-database.js';

let database: Awaited<ReturnType<typeof startTestDatabase>>;
let records: Repositories;
let schemas: ModelSchemas;

beforeAll(async () => {
  database = await startTestDatabase();
  records = database.repositories;
  for (const id of ['gpu-1', 'gpu-2']) await records.runtimes.insert(runtimeRow(id));
  await records.runtimes.insert(runtimeRow('off', { enabled: false }));
  await records.runtimes.insert(runtimeRow('down', { status: 'down' }));
  await records.models.save([
    modelRow('gpu-1', 'llama3:8b'),
    modelRow('gpu-1', 'twin:1b'),
    modelRow('gpu-2', 'twin:1b', { context_length: 4096 }),
    modelRow('gpu-1', 'hf.co/żółw/Ω:Q4_K_M'),
    modelRow('gpu-1', 'future:1b', { kind: 'toaster' }),
    modelRow('off', 'sleeping:1b'),
    modelRow('down', 'lost:1b'),
    unreadModelRow('gpu-1', 'broken:1b'),
    {
      ...modelRow('gpu-1', 'embed:1b', { capabilities: ['embedding'] }),
      schemaStatus: 'missing',
      problemCode: 'NOTHING_TO_TUNE',
      problemDetail: 'old words',
    },
    {
      ...modelRow('gpu-1', 'shaky:1b'),
      problemCode: 'DISCOVERY_FAILED',
      problemDetail: 'TIMEOUT: POST /api/show gave no complete answer within 5000 ms',
    },
  ]);
});
afterAll(() => database.stop());

beforeEach(() => {
  schemas = new ModelSchemas(records);
});

const of = async (model: string, language: 'en' | 'pl' = 'en') => schemas.of(await schemas.locate(model), language);

describe('which model is meant', () => {
  it('is clear when one runtime has it, whatever its name looks like', async () => {
    expect(await schemas.locate('hf.co/żółw/Ω:Q4_K_M')).toMatchObject({ runtimeId: 'gpu-1' });
  });

  it('must be said when several runtimes have it', async () => {
    await expect(schemas.locate('twin:1b')).rejects.toMatchObject({
      code: 'AMBIGUOUS_RUNTIME',
      parts: { extra: { runtimes: ['gpu-1', 'gpu-2'] } },
    });
    expect(await schemas.locate('twin:1b', 'gpu-2')).toMatchObject({ runtimeId: 'gpu-2' });
  });

  it.each([
    ['nobody:1b', undefined, 'UNKNOWN_MODEL'],
    ['llama3:8b', 'gpu-2', 'UNKNOWN_MODEL'],
    ['llama3:8b', 'nowhere', 'UNKNOWN_RUNTIME'],
    ['LLAMA3:8b', undefined, 'UNKNOWN_MODEL'],
    [`'; DROP TABLE models; --`, undefined, 'UNKNOWN_MODEL'],
  ])('is nothing for %j on %j', async (model, runtime, code) => {
    await expect(schemas.locate(model, runtime)).rejects.toMatchObject({ code });
  });
});

describe('what can be tuned on a model', () => {
  it('is its schema, in the language asked for, under one hash', async () => {
    const english = await of('llama3:8b', 'en');
    const polish = await of('llama3:8b', 'pl');
    expect(english).toMatchObject({
      runtime: 'gpu-1',
      kind: 'ollama',
      version: '0.33.0',
      status: 'ready',
      problem: null,
    });
    expect(english.schema.parameters['temperature']?.label).not.toBe(polish.schema.parameters['temperature']?.label);
    expect(polish.schemaHash).toBe(english.schemaHash);
    expect(english.schemaHash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(english.baseLayers.map(({ source }) => source)).toContain('runtime_catalog');
  });

  it('is worked out once for the same facts', async () => {
    expect((await of('llama3:8b')).schema).toBe((await of('llama3:8b')).schema);
    expect((await of('llama3:8b')).schema).not.toBe((await of('shaky:1b')).schema);
  });

  it('follows the context length of each model', async () => {
    const [first, second] = await Promise.all(['gpu-1', 'gpu-2'].map((runtime) => schemas.locate('twin:1b', runtime)));
    if (first === undefined || second === undefined) throw new Error('both are there');
    expect(schemas.of(first, 'en').schemaHash).not.toBe(schemas.of(second, 'en').schemaHash);
  });

  it.each([
    ['sleeping:1b', 'RUNTIME_DISABLED', /switched off/],
    ['lost:1b', 'RUNTIME_DOWN', /does not answer/],
    ['shaky:1b', 'DISCOVERY_FAILED', /what was known before is shown\. TIMEOUT: /],
  ])('of %s is stale (%s), with the last known schema', async (model, code, words) => {
    const tunable = await of(model);
    expect(tunable).toMatchObject({ status: 'stale', problem: { code, message: expect.stringMatching(words) } });
    expect(Object.keys(tunable.schema.parameters)).toContain('temperature');
  });

  it.each([
    ['broken:1b', 'DISCOVERY_FAILED', /did not tell what this model accepts\. HTTP_500/, /nie podało/],
    ['embed:1b', 'NOTHING_TO_TUNE', /nothing to tune/i, /nie ma czego stroić/],
    ['future:1b', 'NOT_DISCOVERED_YET', /has not been read/, /jeszcze nie odczytano/],
  ])('of %s is nothing (%s), and the reason is told in both languages', async (model, code, english, polish) => {
    const tunable = await of(model);
    expect(tunable).toMatchObject({
      status: 'missing',
      schema: { parameters: {}, rules: [] },
      schemaHash: null,
      baseLayers: [],
      omissions: [],
      problem: { code, message: expect.stringMatching(english) },
    });
    expect((await of(model, 'pl')).problem?.message).toMatch(polish);
  });

  it('of an embedding model is told in the words of this release, not in those stored once', async () => {
    expect((await of('embed:1b')).problem?.message).not.toContain('old words');
  });
});

describe('what can be tuned on a runtime', () => {
  it('is what can be tuned on each of its models that has a schema', async () => {
    const { runtime, models } = await schemas.forRuntime('gpu-1', 'en');
    expect(runtime.id).toBe('gpu-1');
    expect(models.map(({ model }) => model)).toEqual(['hf.co/żółw/Ω:Q4_K_M', 'llama3:8b', 'shaky:1b', 'twin:1b']);
  });

  it('needs a runtime that exists', async () => {
    await expect(schemas.forRuntime('nowhere', 'en')).rejects.toMatchObject({ code: 'UNKNOWN_RUNTIME' });
  });
});
