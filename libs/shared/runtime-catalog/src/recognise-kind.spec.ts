import { readFixture } from './testing/read-fixture.js';
import { kindsByUsualPort, recogniseKind } from './recognise-kind.js';
import { runtimeKind, runtimeKinds } from './runtime-kinds.js';
import type { RuntimeKind } from './runtime-kind.js';

type Answers = Readonly<Record<string, unknown>>;

const kind = (id: string): RuntimeKind => {
  const known = runtimeKind(id);
  if (known === undefined) throw new Error(`no kind ${id}`);
  return known;
};

async function recognise(answers: Answers, kinds: readonly RuntimeKind[] = runtimeKinds) {
  const asked: string[] = [];
  const recognised = await recogniseKind(kinds, async ({ method, path }) => {
    asked.push(`${method} ${path}`);
    return answers[path];
  });
  return { kind: recognised?.id ?? null, asked };
}

const ollama: Answers = { '/api/version': { version: '0.33.0' }, '/api/tags': readFixture('ollama-tags') };
const vllm: Answers = { '/version': { version: '0.24.0' }, '/v1/models': readFixture('vllm-models') };
const llamacpp: Answers = { '/props': readFixture('llamacpp-props'), '/v1/models': readFixture('llamacpp-models') };

describe('the kind of a server', () => {
  it.each([
    ['ollama', ollama],
    ['vllm', vllm],
    ['llamacpp', llamacpp],
    ['tgi', { '/info': readFixture('tgi-info') }],
    ['lmstudio', { '/api/v1/models': readFixture('lmstudio-models') }],
    ['lmstudio', { '/api/v0/models': readFixture('lmstudio-older-models') }],
  ])('%s is recognised among all kinds by its version and its list', async (id, answers) => {
    expect((await recognise(answers)).kind).toBe(id);
    const reversed = runtimeKinds.filter(({ usualPorts }) => usualPorts.length > 0).toReversed();
    expect((await recognise(answers, reversed)).kind).toBe(id);
  });

  it('is not Ollama because its list has an array called models', async () => {
    const disguised = { ...llamacpp, '/api/tags': readFixture('llamacpp-models') };
    expect((await recognise(disguised, [kind('ollama'), kind('llamacpp')])).kind).toBe('llamacpp');
    expect((await recognise(disguised, [kind('ollama')])).kind).toBeNull();
  });

  it.each<[string, Answers]>([
    ['a version alone', { '/version': { version: '0.24.0' } }],
    ['a list alone', { '/v1/models': readFixture('vllm-models') }],
    ['a version that is none', { ...vllm, '/version': { version: 24 } }],
    ['nothing', {}],
    ['null to everything', new Proxy({}, { get: () => null })],
    ['a text to everything', new Proxy({}, { get: () => 'hello' })],
    ['an empty object to everything', new Proxy({}, { get: () => ({}) })],
  ])('of a server that answers %s is unknown', async (_, answers) => {
    const local = runtimeKinds.filter(({ usualPorts }) => usualPorts.length > 0);
    expect((await recognise(answers, local)).kind).toBeNull();
  });

  it('is one, the first that fits, and no question is put twice', async () => {
    const both = { ...llamacpp, ...vllm, '/v1/models': readFixture('llamacpp-models') };
    const found = await recognise(both, [kind('tgi'), kind('llamacpp'), kind('vllm')]);
    expect(found.kind).toBe('llamacpp');
    expect(new Set(found.asked).size).toBe(found.asked.length);
  });
});

describe('usual ports', () => {
  it('tell every kind that may be there, in order', () => {
    const ports = kindsByUsualPort(runtimeKinds);
    expect(ports.get(11434)?.map(({ id }) => id)).toEqual(['ollama']);
    expect(ports.get(8080)?.map(({ id }) => id)).toEqual(
      runtimeKinds.filter(({ usualPorts }) => usualPorts.includes(8080)).map(({ id }) => id),
    );
  });
});
