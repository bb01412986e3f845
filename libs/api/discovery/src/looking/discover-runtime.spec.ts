import type { ServerResponse } from 'node:http';
import { HostPolicy, RuntimeClient } from '@kamerton/api-runtime-client';
import { plainKind } from '@kamerton/api-testing';
import { namedModels, startPlainRuntime, type PlainRuntime } from '@kamerton/api-testing';
import type { DiscoveredModel } from '@kamerton/runtime-catalog';
import { discoverRuntime } from './discover-runtime.js';
import { defaultDiscoveryLimits } from './discovery-limits.js';

const client = new RuntimeClient(new HostPolicy([]), { timeoutMs: 300, maxBytes: 100_000 });

let runtime: PlainRuntime;
beforeEach(async () => {
  runtime = await startPlainRuntime();
});
afterEach(() => runtime.close());

const discover = (limits = {}) =>
  discoverRuntime(plainKind, { id: 'gpu-1', baseUrl: runtime.url }, client, { ...defaultDiscoveryLimits, ...limits });

/** Misbehaves for one model only. */
const onlyFor = (name: string, misbehave: (response: ServerResponse) => unknown) => {
  runtime.details = (model, response) =>
    model === name ? misbehave(response) : { family: 'plain', capabilities: ['completion'] };
};

describe('discovery of one runtime', () => {
  it('reads version, models and what is loaded', async () => {
    runtime.loaded = ['b:1b'];
    const findings = await discover();
    expect(findings).toMatchObject({ version: '1.0.0', skipped: [] });
    expect(findings.models.map(({ model, digest, facts, problem }) => [model, digest, facts?.loaded, problem])).toEqual(
      [
        ['a:1b', 'digest of a:1b', false, null],
        ['b:1b', 'digest of b:1b', true, null],
      ],
    );
  });

  it('gives the same hash to facts that differ only in the order of their lists', async () => {
    runtime.details = () => ({ family: 'plain', capabilities: ['tools', 'completion'] });
    const first = await discover();
    runtime.details = () => ({ family: 'plain', capabilities: ['completion', 'tools'] });
    const second = await discover();
    expect(second.models.map((model) => model.factsHash)).toEqual(first.models.map((model) => model.factsHash));
    runtime.details = () => ({ family: 'plain', capabilities: ['completion'] });
    expect((await discover()).models[0]?.factsHash).not.toBe(first.models[0]?.factsHash);
  });

  it('asks for the details of 200 models with at most four requests under way', async () => {
    runtime.models = namedModels(...Array.from({ length: 200 }, (_, index) => `model-${index}`));
    const findings = await discover();
    expect(findings.models.filter((model) => model.facts !== null)).toHaveLength(200);
    expect(new Set(runtime.detailRequests).size).toBe(200);
    expect(runtime.mostInFlight).toBeGreaterThan(1);
    expect(runtime.mostInFlight).toBeLessThanOrEqual(4);
  });

  it('says so when a model has nothing to tune', async () => {
    runtime.details = () => ({ family: 'plain', capabilities: ['embedding'] });
    expect((await discover()).models[0]).toMatchObject({
      facts: { capabilities: ['embedding'] },
      problem: { code: 'NOTHING_TO_TUNE', detail: 'an embedding model' },
    });
  });

  it('does without the answers that a runtime may decline', async () => {
    runtime.loaded = 'x'.repeat(200_000);
    expect((await discover()).models[0]?.facts?.loaded).toBeNull();
  });

  it('keeps one entry of a name that is listed twice, and none that cannot be addressed', async () => {
    runtime.models = namedModels('a:1b', 'a:1b', '', 'x'.repeat(501), 'nul\0', '\ud800', '..', '../a', 'żółw/ß:🐢');
    const findings = await discover();
    expect(findings.models.map((model) => model.model)).toEqual(['a:1b', '../a', 'żółw/ß:🐢']);
    expect(findings.skipped).toHaveLength(5);
    expect(findings.skipped[1]).toContain('more than 500 characters');
  });

  it('keeps a list of 10,000 whole, and lets others have their turn meanwhile', async () => {
    runtime.models = namedModels(...Array.from({ length: 10_000 }, (_, index) => `model-${index}`));
    const listing = {
      ...plainKind,
      discovery: {
        ...plainKind.discovery,
        modelRequest: null,
        readModel: (input: DiscoveredModel) =>
          plainKind.discovery.readModel({ ...input, details: { family: 'plain', capabilities: [] } }),
      },
    };
    const roomy = new RuntimeClient(new HostPolicy([]), { timeoutMs: 10_000, maxBytes: 10_000_000 });
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    const target = { id: 'gpu-1', baseUrl: runtime.url };
    const findings = await discoverRuntime(listing, target, roomy, { ...defaultDiscoveryLimits, budgetMs: 300_000 });
    clearInterval(counting);
    expect(findings.models.filter(({ facts }) => facts !== null)).toHaveLength(10_000);
    expect(findings.skipped).toEqual([]);
    expect(turns).toBeGreaterThan(10);
  });

  it('keeps no more models than the limit, and says how many it left', async () => {
    expect(await discover({ maxModels: 1 })).toMatchObject({
      models: [{ model: 'a:1b' }],
      skipped: ['1 models beyond the first 1'],
    });
  });

  it('stops asking for details once its time is used up', async () => {
    const findings = await discover({ budgetMs: 0 });
    expect(runtime.detailRequests).toEqual([]);
    expect(findings.models[0]?.problem?.detail).toBe(
      'TIMEOUT: POST /details was not asked: the runtime took too long before',
    );
    expect(findings.models.map(({ skippedForTime }) => skippedForTime)).toEqual([true, true]);
  });

  it('asks first for those for which the look before had no time', async () => {
    runtime.models = namedModels('a:1b', 'b:1b', 'c:1b');
    const target = { id: 'gpu-1', baseUrl: runtime.url };
    const limits = { ...defaultDiscoveryLimits, inFlight: 1 };
    await discoverRuntime(plainKind, target, client, limits, { first: new Set(['c:1b', 'gone']) });
    expect(runtime.detailRequests).toEqual(['c:1b', 'a:1b', 'b:1b']);
  });
});

describe('a model whose details fail', () => {
  it.each<[string, RegExp, (response: ServerResponse) => unknown]>([
    ['hang', /^TIMEOUT: POST \/details/, () => undefined],
    ['are an error', /^HTTP_500: /, (response) => void response.writeHead(500).end('{"error":"boom"}')],
    ['are elsewhere', /^REDIRECT: /, (response) => void response.writeHead(302, { location: '/version' }).end()],
    [
      'are a web page',
      /^NOT_JSON: /,
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    ],
    [
      'are cut off',
      /^INTERRUPTED: /,
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 99 });
        response.write('{"family":', () => response.destroy());
      },
    ],
    ['are too large', /^TOO_LARGE: /, () => ({ family: 'x'.repeat(200_000) })],
    [
      'have wrong types',
      /^UNREADABLE: POST \/details answered unexpectedly: expected a text, got number/,
      () => ({ family: 7 }),
    ],
    ['cannot be stored', /^UNREADABLE: .*no text/, () => ({ family: 'nul\0', capabilities: [] })],
  ])('because they %s has no facts and says why; the others have theirs', async (_, words, misbehave) => {
    onlyFor('a:1b', misbehave);
    const [failed, sound] = (await discover()).models;
    expect(failed).toMatchObject({
      model: 'a:1b',
      facts: null,
      factsHash: null,
      problem: { code: 'DISCOVERY_FAILED' },
    });
    expect(failed?.problem?.detail).toMatch(words);
    expect(sound).toMatchObject({ model: 'b:1b', problem: null, facts: { model: 'b:1b' } });
  });
});

describe('a runtime that does not keep to its protocol', () => {
  it.each([
    ['version', { version: 12 }],
    ['version', []],
    ['models', { models: [] }],
    ['models', [{ name: 7, digest: 'x' }]],
  ] as const)('by its %s answer %j is unreadable as a whole', async (endpoint, answer) => {
    runtime[endpoint] = answer;
    await expect(discover()).rejects.toMatchObject({ name: 'RuntimeFailure', code: 'UNREADABLE', runtime: 'gpu-1' });
  });
});
