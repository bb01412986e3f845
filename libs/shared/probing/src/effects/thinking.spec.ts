import { runToEnd } from '../testing/run-to-end.js';
import { simulatedThinker } from '../testing/simulated-thinker.js';
import type { Thoughts } from '../testing/simulated-thinker.js';
import { subjectOf } from '../testing/subject-of.js';

const thinking = { capabilities: ['completion', 'thinking'] };
const subjects = [
  ['ollama', 'thinking', subjectOf('ollama', { runtime_version: '0.33.0', ...thinking })],
  ['vllm', 'reasoning_effort', subjectOf('vllm', { runtime_version: '0.28.0' })],
  ['sglang', 'reasoning_effort', subjectOf('sglang', { runtime_version: '0.5.6' })],
  ['llamacpp', 'reasoning_effort', subjectOf('llamacpp', { runtime_version: 'b10488-0123abcde' })],
] as const;

const long = 'let me think of what the harbour needs before I begin';
const isOff = (asked: unknown): boolean => asked === false || asked === 'none';

const cases: readonly (readonly [string, string, Thoughts])[] = [
  ['honoured', 'reasons unless told not to', (asked) => (isOff(asked) ? null : long)],
  ['honoured', 'reasons when told to', (asked) => (asked === undefined || isOff(asked) ? null : long)],
  ['ignored', 'reasons in the same words whatever it is told', () => long],
  ['unproven', 'never reasons', () => null],
  ['unproven', 'reasons by itself with levels alone', (asked) => (asked === 'low' ? `${long} at all` : long)],
  ['unproven', 'reasons otherwise when it is not told', (asked) => (asked === undefined ? 'something else' : long)],
  ['unproven', 'reasons in other words each time', (_, request) => `${long} for the ${request}th time`],
  ['unproven', 'reasons now and then', (_, request) => (request % 3 === 0 ? long : null)],
];

describe.each(subjects)('of %s, %s', (_, parameter, subject) => {
  it.each(cases)('is %s by a model that %s', (verdict, __, thoughts) => {
    const run = runToEnd(subject, simulatedThinker(thoughts).server, {
      loadParameters: false,
      parameters: [parameter],
    });
    expect(run.findings.get(parameter)?.verdict).toBe(verdict);
  });
});

describe('reasoning', () => {
  it.each(subjects.slice(0, 2))(
    'of %s is off while other parameters are tried: it takes none of their tokens',
    (...of) => {
      const [, parameter, subject] = of;
      const { server, asked } = simulatedThinker(() => null);
      runToEnd(subject, server, { loadParameters: false, parameters: ['temperature', 'stop'] });
      const own = asked.filter(({ route }) => (route === 'native') === (parameter === 'thinking'));
      expect(own.length).toBeGreaterThan(10);
      expect(own.filter(({ value }) => !isOff(value))).toEqual([]);
    },
  );
});

describe('effort that cannot be switched off', () => {
  const { kind, model, schema, baseLayers } = subjectOf('vllm', { runtime_version: '0.28.0' });
  const { reasoning_effort: effort, ...others } = schema.parameters;
  if (effort?.type !== 'enum') throw new Error('vLLM has no effort');
  const graded = { ...effort, enum: ['low', 'medium', 'high'] };
  const subject = {
    kind,
    model,
    schema: { ...schema, parameters: { ...others, reasoning_effort: graded } },
    baseLayers,
  };
  const words = (count: number): string => Array.from({ length: count }, () => 'hm').join(' ');

  it.each<readonly [string, string, Thoughts]>([
    ['honoured', 'far more with more', (asked) => words(asked === 'high' ? 60 : 20)],
    ['unproven', 'a little more with more', (asked) => words(asked === 'high' ? 24 : 20)],
    ['unproven', 'the same with both', () => words(20)],
    ['unproven', 'less with more', (asked) => words(asked === 'high' ? 20 : 60)],
    ['unproven', 'nothing that it shows', () => null],
  ])('is %s by a model that thinks %s', (verdict, _, thoughts) => {
    const choice = { loadParameters: false, parameters: ['reasoning_effort'] };
    expect(runToEnd(subject, simulatedThinker(thoughts).server, choice).findings.get('reasoning_effort')?.verdict).toBe(
      verdict,
    );
  });
});
