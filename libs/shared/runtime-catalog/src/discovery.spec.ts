import fc from 'fast-check';
import type { RuntimeKind } from './runtime-kind.js';
import { runtimeKinds } from './runtime-kinds.js';
import { readFixture } from './testing/read-fixture.js';
import { UnreadablePayload } from './unreadable-payload.js';

/** Runs a reader; anything but an answer or an UnreadablePayload fails the test. */
const settles = (read: () => unknown): void => {
  try {
    read();
  } catch (error) {
    if (!(error instanceof UnreadablePayload)) throw error;
    expect(error.message).toMatch(/^(GET|POST) \/\S+: .+ should be .+, but is .+$/);
  }
};

const hostile = fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true, withDate: true });

/** A real answer with one value somewhere in it replaced. */
const damaged = (answer: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), hostile).map(([path, value]) => {
    const copy: unknown = structuredClone(answer);
    damage(copy, path, value);
    return copy;
  });

const damage = (node: unknown, [first = 0, ...rest]: readonly number[], value: unknown): void => {
  if (typeof node !== 'object' || node === null) return;
  const keys = Object.keys(node);
  const key = keys[first % keys.length];
  if (key === undefined) return;
  const child: unknown = Reflect.get(node, key);
  if (rest.length > 0 && typeof child === 'object' && child !== null) damage(child, rest, value);
  else Reflect.set(node, key, value);
};

const mapValues = <From, To>(values: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value)]));

const answers: Readonly<
  Record<string, { list: string; details: string | null; runtime: Readonly<Record<string, string>> }>
> = {
  ollama: { list: 'ollama-tags', details: 'ollama-show-llama3', runtime: { ps: 'ollama-ps' } },
  vllm: { list: 'vllm-models', details: null, runtime: { openapi: 'vllm-openapi-excerpt' } },
  llamacpp: { list: 'llamacpp-models', details: 'llamacpp-props', runtime: {} },
  tgi: { list: 'tgi-info', details: null, runtime: {} },
  sglang: {
    list: 'sglang-models',
    details: null,
    runtime: { server_info: 'sglang-server-info', model_info: 'sglang-model-info' },
  },
  lmstudio: { list: 'lmstudio-models', details: null, runtime: {} },
  openai: { list: 'openai-models', details: null, runtime: {} },
  'openai-compatible': { list: 'compatible-models', details: null, runtime: {} },
  anthropic: { list: 'anthropic-models', details: null, runtime: {} },
  gemini: { list: 'gemini-models', details: null, runtime: {} },
};

describe.each(runtimeKinds)('the readers of $name', ({ id, discovery }: RuntimeKind) => {
  const names = answers[id];
  if (names === undefined) throw new Error(`no answers kept for ${id}`);
  const { olderLists = [] } = discovery;

  it('refuse anything at all only as unreadable', () => {
    const runtimeAnswers = fc.record(mapValues(names.runtime, () => hostile));
    fc.assert(
      fc.property(hostile, hostile, runtimeAnswers, (payload, details, runtime) => {
        settles(() => discovery.readVersion(payload));
        for (const read of [discovery.readList, ...olderLists.map((older) => older.read)]) settles(() => read(payload));
        const listed = { model: 'm', digest: null, payload };
        settles(() => discovery.modelRequest?.('m', listed));
        settles(() => discovery.readModel({ runtimeVersion: '0.33.0', listed, details, runtime }));
      }),
      { numRuns: 500 },
    );
  });

  it('refuse a real answer with a damaged place only as unreadable, and give plain JSON otherwise', async () => {
    const list = await readFixture(names.list);
    const details = names.details === null ? null : await readFixture(names.details);
    const runtimeAnswers: Record<string, unknown> = {};
    for (const [name, fixture] of Object.entries(names.runtime)) runtimeAnswers[name] = await readFixture(fixture);
    const badRuntime = fc.record(mapValues(runtimeAnswers, damaged));
    fc.assert(
      fc.property(damaged(list), damaged(details), badRuntime, (badList, badDetails, runtime) => {
        settles(() => {
          for (const listed of discovery.readList(badList)) {
            settles(() => discovery.readModel({ runtimeVersion: '0.33.0', listed, details, runtime }));
          }
        });
        for (const listed of discovery.readList(list)) {
          settles(() => {
            const facts = discovery.readModel({ runtimeVersion: '0.33.0', listed, details: badDetails, runtime });
            expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
          });
        }
      }),
    );
  });

  it('ignore fields that they do not know', async () => {
    const list = await readFixture(names.list);
    const extended = typeof list === 'object' && list !== null ? { ...list, invented_tomorrow: { deep: [1] } } : list;
    const details = names.details === null ? null : await readFixture(names.details);
    const factsOf = (payload: unknown) =>
      discovery
        .readList(payload)
        .map((listed) => discovery.readModel({ runtimeVersion: null, listed, details, runtime: {} }));
    expect(factsOf(extended)).toEqual(factsOf(list));
  });

  it('ask for version, list and details by relative paths', () => {
    const requests = [
      ...(discovery.versionRequest === null ? [] : [discovery.versionRequest]),
      discovery.listRequest,
      ...Object.values(discovery.runtimeRequests),
    ];
    const modelRequest = discovery.modelRequest?.('a/b:c?d') ?? null;
    for (const { path } of [...requests, ...(modelRequest === null ? [] : [modelRequest])]) {
      expect(path).toMatch(/^\/[a-z0-9/._-]+(\?[\w%.=&-]+)?$/i);
    }
  });
});

describe('an unreadable answer', () => {
  const [ollama, vllm] = runtimeKinds;

  it.each([
    [() => ollama?.discovery.readVersion({}), 'GET /api/version: version should be a string, but is absent'],
    [() => ollama?.discovery.readList([]), 'GET /api/tags: the answer should be an object, but is an array'],
    [
      () => ollama?.discovery.readList({ models: [{}] }),
      'GET /api/tags: models[0].name should be a string, but is absent',
    ],
    [() => vllm?.discovery.readList({ data: 5 }), 'GET /v1/models: data should be an array, but is a number'],
    [
      () => vllm?.discovery.readList({ data: [{ id: null }] }),
      'GET /v1/models: data[0].id should be a string, but is null',
    ],
  ])('is named with endpoint, place and expectation', (read, message) => {
    expect(read).toThrow(UnreadablePayload);
    expect(read).toThrow(message);
  });

  it('does not take inherited fields for its own', () => {
    expect(() => ollama?.discovery.readVersion(Object.create({ version: '0.33.0' }))).toThrow(UnreadablePayload);
  });

  it('is not an empty list: Go writes that as null', () => {
    expect(ollama?.discovery.readList({ models: null })).toEqual([]);
  });
});
