import type { VerdictId } from '@kamerton/contract';
import type { Finding } from '@kamerton/probing';
import { runtimeKind } from '@kamerton/runtime-catalog';
import type { ModelFacts, RuntimeKind } from '@kamerton/runtime-catalog';
import { readLies } from './lies/read-lies.js';
import { startDemoRuntime } from './start-demo-runtime.js';
import type { DemoRuntime } from './start-demo-runtime.js';
import { discover } from './testing/discover.js';
import { runVerification } from './testing/run-verification.js';
import type { VerificationRun } from './testing/run-verification.js';

type KindId = 'ollama' | 'vllm';

let runtime: DemoRuntime;
afterEach(() => runtime.close());

async function verified(
  id: KindId,
  model: string,
  lies: readonly string[],
  parameters?: readonly string[],
): Promise<VerificationRun> {
  runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 }, readLies(lies));
  const kind = requireKind(id);
  const url = id === 'ollama' ? runtime.ollamaUrl : runtime.vllmUrl;
  const facts = requireFacts((await discover(kind, url)).get(model));
  const choice = { loadParameters: true, ...(parameters === undefined ? {} : { parameters }) };
  return runVerification(kind, url, facts, choice);
}

function requireKind(id: string): RuntimeKind {
  const kind = runtimeKind(id);
  if (kind === undefined) throw new Error(`the catalogue has no ${id}`);
  return kind;
}

function requireFacts(facts: ModelFacts | Error | undefined): ModelFacts {
  if (facts === undefined || facts instanceof Error) throw new Error(`no facts: ${facts?.message}`);
  return facts;
}

const verdictsOf = (findings: ReadonlyMap<string, Finding>): Record<string, string> =>
  Object.fromEntries([...findings].map(([parameter, { verdict }]) => [parameter, verdict]));

const disappointments = (findings: ReadonlyMap<string, Finding>): readonly string[] =>
  [...findings].flatMap(([parameter, { checks }]) =>
    checks
      .filter(({ as_expected: asExpected }) => asExpected === false)
      .map(({ step, expected, seen }) => `${parameter}, ${step}: ${expected}; ${seen}`),
  );

const models: readonly (readonly [KindId, string])[] = [
  ['ollama', 'harbour-tales:1b'],
  ['ollama', 'fork-notes:1b'],
  ['ollama', 'zapiski-stroiciela:1b'],
  ['vllm', 'kamerton/harbour-tales-1b'],
  ['vllm', 'kamerton/fork-notes-1b'],
];

const honoured: Readonly<Record<KindId, readonly string[]>> = {
  ollama: [
    'temperature',
    'top_p',
    'top_k',
    'min_p',
    'typical_p',
    'seed',
    'max_tokens',
    'stop',
    'repetition_penalty',
    'repetition_window',
    'presence_penalty',
    'frequency_penalty',
    'logprobs',
    'top_logprobs',
    'context_length',
    'keep_alive',
  ],
  vllm: [
    'temperature',
    'top_p',
    'top_k',
    'min_p',
    'seed',
    'max_tokens',
    'min_tokens',
    'stop',
    'include_stop_in_output',
    'repetition_penalty',
    'presence_penalty',
    'frequency_penalty',
    'n',
  ],
};

describe('verification of an honest server', () => {
  it.each(models)('%s calls no truth of %s a lie, in few questions', async (id, model) => {
    const { findings, requests } = await verified(id, model, []);
    const verdicts = verdictsOf(findings);
    expect(
      Object.keys(verdicts)
        .filter((name) => verdicts[name] === 'honoured')
        .sort(),
    ).toEqual([...honoured[id]].sort());
    expect(new Set(Object.values(verdicts))).toEqual(new Set(['honoured', 'unproven']));
    expect(disappointments(findings)).toEqual([]);
    expect(requests).toBeLessThan(250);
  });

  it('comes to the same verdicts again', async () => {
    const first = await verified('vllm', 'kamerton/fork-notes-1b', []);
    await runtime.close();
    const second = await verified('vllm', 'kamerton/fork-notes-1b', []);
    expect(verdictsOf(second.findings)).toEqual(verdictsOf(first.findings));
  });
});

type Lie = readonly [KindId, string, string, VerdictId];

const ollamaOption = (option: string, parameter: string): Lie => [
  'ollama',
  `ignore:options.${option}`,
  parameter,
  'ignored',
];
const vllmField = (field: string, parameter = field): Lie => ['vllm', `ignore:${field}`, parameter, 'ignored'];

const lies: readonly Lie[] = [
  ollamaOption('temperature', 'temperature'),
  ollamaOption('top_p', 'top_p'),
  ollamaOption('top_k', 'top_k'),
  ollamaOption('min_p', 'min_p'),
  ollamaOption('typical_p', 'typical_p'),
  ollamaOption('seed', 'seed'),
  ollamaOption('num_predict', 'max_tokens'),
  ollamaOption('stop', 'stop'),
  ollamaOption('repeat_penalty', 'repetition_penalty'),
  ollamaOption('repeat_last_n', 'repetition_window'),
  ollamaOption('presence_penalty', 'presence_penalty'),
  ollamaOption('frequency_penalty', 'frequency_penalty'),
  ollamaOption('num_ctx', 'context_length'),
  ['ollama', 'ignore:keep_alive', 'keep_alive', 'ignored'],
  ['ollama', 'ignore:logprobs', 'logprobs', 'ignored'],
  ['ollama', 'ignore:top_logprobs', 'top_logprobs', 'ignored'],
  vllmField('temperature'),
  vllmField('top_p'),
  vllmField('top_k'),
  vllmField('min_p'),
  vllmField('seed'),
  vllmField('max_completion_tokens', 'max_tokens'),
  vllmField('stop'),
  vllmField('include_stop_str_in_output', 'include_stop_in_output'),
  vllmField('repetition_penalty'),
  vllmField('presence_penalty'),
  vllmField('frequency_penalty'),
  vllmField('n'),
  ['ollama', 'clamp:options.temperature=1', 'temperature', 'clamped'],
  ['ollama', 'clamp:options.temperature=0.5', 'temperature', 'clamped'],
  ['ollama', 'clamp:options.top_p=0.5', 'top_p', 'clamped'],
  ['ollama', 'clamp:options.top_k=20', 'top_k', 'clamped'],
  ['ollama', 'clamp:options.min_p=0.3', 'min_p', 'clamped'],
  ['ollama', 'clamp:options.seed=10', 'seed', 'clamped'],
  ['ollama', 'clamp:options.num_predict=3', 'max_tokens', 'clamped'],
  ['ollama', 'clamp:options.num_predict=16', 'max_tokens', 'clamped'],
  ['ollama', 'clamp:options.repeat_penalty=1.2', 'repetition_penalty', 'clamped'],
  ['ollama', 'clamp:options.presence_penalty=0.5', 'presence_penalty', 'clamped'],
  ['ollama', 'clamp:options.num_ctx=512', 'context_length', 'clamped'],
  ['vllm', 'clamp:temperature=1', 'temperature', 'clamped'],
  ['vllm', 'clamp:frequency_penalty=1', 'frequency_penalty', 'clamped'],
  ['vllm', 'clamp:n=2', 'n', 'clamped'],
  ['ollama', 'reject:options.temperature', 'temperature', 'rejected'],
  ['ollama', 'reject:options.num_predict', 'max_tokens', 'rejected'],
  ['ollama', 'reject:options.stop', 'stop', 'rejected'],
  ['ollama', 'reject:logprobs', 'logprobs', 'rejected'],
  ['vllm', 'reject:top_k', 'top_k', 'rejected'],
  ['vllm', 'reject:seed', 'seed', 'rejected'],
  ['vllm', 'reject:n', 'n', 'rejected'],
  ['ollama', 'inject:presence_penalty=1.0', 'presence_penalty', 'replaced'],
  ['ollama', 'inject:frequency_penalty=1.0', 'frequency_penalty', 'replaced'],
  ['ollama', 'inject:seed=1.0', 'seed', 'replaced'],
  ['vllm', 'inject:presence_penalty=1.0', 'presence_penalty', 'replaced'],
  ['ollama', 'replace:options.temperature=1.0', 'temperature', 'replaced'],
  ['ollama', 'replace:options.top_k=7', 'top_k', 'replaced'],
  ['ollama', 'replace:options.seed=9', 'seed', 'replaced'],
  ['vllm', 'replace:presence_penalty=1.0', 'presence_penalty', 'replaced'],
  ['vllm', 'replace:max_completion_tokens=7', 'max_tokens', 'replaced'],
];

const modelOf = (id: KindId): string => (id === 'ollama' ? 'harbour-tales:1b' : 'kamerton/harbour-tales-1b');

describe('verification of a liar', () => {
  it.each(lies)('%s %s: %s is %s', async (id, lie, parameter, verdict) => {
    const { findings } = await verified(id, modelOf(id), [lie], [parameter]);
    expect(findings.get(parameter)).toMatchObject({ verdict, evidence: expect.stringMatching(/./) });
  });

  it('blames nothing but what is lied about', async () => {
    const { findings } = await verified('ollama', 'fork-notes:1b', ['ignore:options.top_k', 'clamp:options.top_p=0.5']);
    const { top_k: topK, top_p: topP, ...others } = verdictsOf(findings);
    expect([topK, topP]).toEqual(['ignored', 'clamped']);
    expect(new Set(Object.values(others))).toEqual(new Set(['honoured', 'unproven']));
  });

  it.each([
    ['vllm', '500', 'HTTP 400', 'HTTP 500'],
    ['ollama', '400', 'HTTP 500', 'HTTP 400'],
    ['ollama', '200', 'HTTP 500', 'HTTP 200'],
  ] as const)('%s answers wrong types with %s', async (id, status, expected, seen) => {
    const { findings } = await verified(id, modelOf(id), [`errors:${status}`], ['top_k', 'seed']);
    for (const { verdict, checks } of findings.values()) {
      expect(verdict).toBe('honoured');
      expect(checks.find(({ step }) => step === 'existence')).toMatchObject({
        expected: expect.stringContaining(expected),
        seen: expect.stringContaining(seen),
        as_expected: false,
      });
    }
  });

  it("takes Ollama's own 1.0 on /v1 for what it is: known, and no lie", async () => {
    const { findings } = await verified('ollama', 'fork-notes:1b', ['inject:temperature=1.0'], ['temperature']);
    expect(findings.get('temperature')?.verdict).toBe('honoured');
    expect(findings.get('temperature')?.checks).toContainEqual(
      expect.objectContaining({
        step: 'unset',
        dialect: 'openai_chat',
        as_expected: true,
        seen: expect.stringContaining('texts of 1'),
      }),
    );
  });
});
