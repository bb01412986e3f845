import { styleFor } from '../output/style.js';
import { sampleSchema } from '../testing/sample-config.js';
import { diffLines } from './diff-lines.js';
import { placeText } from './place-text.js';
import { policyText } from './policy-text.js';
import { problemText } from './problem-text.js';
import { rangeText } from './range-text.js';
import { effectiveText, storedText, valueText } from './value-text.js';

const plain = styleFor(false);

describe('a value', () => {
  it.each([
    [0, '0'],
    [false, 'false'],
    ['', '""'],
    ['two words', 'two words'],
    [' padded', '" padded"'],
    ['a\nb', '"a\\nb"'],
    [[], '[]'],
    [['a', 'b'], '["a","b"]'],
  ])('%j is written %s', (value, text) => {
    expect(valueText(value)).toBe(text);
    expect(storedText(value)).toBe(text);
  });

  it('that is not there is told apart from every value that is', () => {
    expect([storedText(null), effectiveText(null), effectiveText(undefined)]).toEqual(['unset', 'none', 'unknown']);
  });
});

describe('a diff', () => {
  it('has a line for each value and each policy', () => {
    const diff = {
      seed: { from: null, to: 0 },
      suffix: { from: '', to: null },
      policies: {
        seed: { from: null, to: { force: true, max: 3 } as const },
        top_k: { from: { forbid: true } as const, to: null },
      },
    };
    expect(diffLines(diff, plain)).toBe(
      [
        '  seed: unset → 0',
        '  suffix: "" → unset',
        '  seed (policy): no policy → force, max 3',
        '  top_k (policy): forbid → no policy',
        '',
      ].join('\n'),
    );
  });
});

it('a policy names its rules', () => {
  expect(policyText({ min: 0, max: 2, enum: [1, 'two'], on_violation: 'clamp' })).toBe(
    'min 0, max 2, one of 1, two, clamp',
  );
});

it('a range names limits, special values and kinds', () => {
  expect(Object.values(sampleSchema).map(rangeText)).toEqual([
    'float 0…2',
    'int ≥ 1; -1 = unlimited',
    'bool',
    'low|high|true|3',
    'string',
    'up to 4 × string',
    'up to 4 × int',
  ]);
});

it('a set is named by its rung', () => {
  expect(placeText({ runtime: 'ollama', model: null, profile: null })).toBe('all models on ollama');
  expect(placeText({ runtime: 'ollama', model: 'm', profile: null })).toBe('m on ollama');
  expect(placeText({ runtime: 'ollama', model: 'm', profile: 'p' })).toBe('m on ollama, profile p');
});

describe('a problem', () => {
  const base = { type: '', instance: 'request-1', title: 'Title', detail: 'Detail.' };

  it('tells field, rule and limit of everything that is wrong', () => {
    const errors = [
      { pointer: '/params/t', parameter: 't', code: 'ABOVE_MAX', message: 't: must be at most 2.', limit: 2 } as const,
      { pointer: '', code: 'UNKNOWN_FIELD', message: 'is not known' } as const,
    ];
    expect(problemText({ ...base, status: 422, code: 'INVALID_PARAMETERS', errors }, plain)).toBe(
      'Title: Detail. (INVALID_PARAMETERS)\n  t: must be at most 2. (t, ABOVE_MAX, limit 2)\n  is not known (the whole, UNKNOWN_FIELD)\n',
    );
  });

  it('tells what to type instead', () => {
    const text = (code: 'AMBIGUOUS_RUNTIME' | 'VERSION_CONFLICT' | 'INTERNAL_ERROR', status: number) =>
      problemText({ ...base, status, code, runtimes: ['a', 'b'], current_version: 9 }, plain);
    expect(text('AMBIGUOUS_RUNTIME', 400)).toContain('  --runtime a\n  --runtime b\n');
    expect(text('VERSION_CONFLICT', 412)).toContain('  --if-match 9\n');
    expect(text('INTERNAL_ERROR', 500)).toContain('request-1');
  });

  it('lists contradictions and how they would be settled', () => {
    const conflict = {
      runtime: 'ollama',
      model: 'm',
      profile: null,
      rung: 'model_override',
      parameter: 'temperature',
      rule: 'max',
      subject: 'value',
      from: 0.9,
      resolution: 'clamped',
      to: 0.5,
      message: 'at most 0.5',
    } as const;
    const conflicts = [conflict];
    const text = problemText({ ...base, status: 409, code: 'POLICY_CONFLICT', conflicts }, plain);
    expect(text).toMatch(/temperature +m on ollama +max +0\.9 +0\.5 +clamped +at most 0\.5\nWith --resolve-conflicts/);
    // A settings document says what it wants: there is nothing to settle it by.
    expect(problemText({ ...base, status: 422, code: 'INVALID_SETTINGS', conflicts }, plain)).not.toContain(
      '--resolve',
    );
  });
});
