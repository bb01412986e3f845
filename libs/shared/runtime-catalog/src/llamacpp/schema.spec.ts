import { checkRules, validateValues } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';
import { llamacppFacts } from '../testing/facts.js';
import { llamacpp } from './llamacpp.js';

const schemaOf = (change: Partial<ModelFacts> = {}) => llamacpp.schema(llamacppFacts(change), 'en');
const parameter = (name: string, change: Partial<ModelFacts> = {}) => schemaOf(change).schema.parameters[name];
const codes = (values: Record<string, number>, change: Partial<ModelFacts> = {}) =>
  validateValues(schemaOf(change).schema, values).map(({ code }) => code);

const omitted = (change: Partial<ModelFacts>) => schemaOf(change).omissions.map((omission) => omission.parameter);

describe('what llama.cpp does outside its limits', () => {
  it.each([
    ['clamped', ['temperature', 'top_p', 'top_k', 'min_p', 'xtc_probability', 'xtc_threshold', 'mirostat']],
    ['clamped', ['adaptive_target']],
    ['ignored', ['dry_base']],
    ['refused', ['max_tokens', 'keep_tokens', 'discard_tokens', 'n', 'min_keep', 'max_time_ms', 'thinking_budget']],
    ['refused', ['repetition_window', 'dry_penalty_last_n', 'dry_allowed_length', 'adaptive_decay']],
    ['refused', ['repetition_penalty', 'reasoning_format', 'dry_sequence_breakers']],
    ['unchecked', ['typical_p', 'top_n_sigma', 'dynatemp_range', 'dynatemp_exponent', 'mirostat_tau', 'mirostat_eta']],
    ['unchecked', ['presence_penalty', 'frequency_penalty', 'dry_multiplier', 'seed', 'top_logprobs']],
  ])('is: %s, of %p', (behaviour, names) => {
    for (const name of names) expect([name, parameter(name)?.out_of_range]).toEqual([name, behaviour]);
  });

  it('is told of every number', () => {
    for (const [name, { type, out_of_range }] of Object.entries(schemaOf().schema.parameters)) {
      if (type === 'int' || type === 'float') expect([name, out_of_range]).toEqual([name, expect.any(String)]);
    }
  });

  it.each([['b9682-aaaaaaa'], ['b9738'], ['b0-unknown'], [null]])(
    'is not known of build %s, and its limits are not proven',
    (runtime_version) => {
      for (const definition of Object.values(schemaOf({ runtime_version }).schema.parameters)) {
        expect(definition).not.toHaveProperty('out_of_range');
      }
      expect(parameter('top_p', { runtime_version })?.provenance.max).toMatchObject({ unverified: true });
      expect(parameter('top_p', { runtime_version: 'b9739' })?.provenance.max).not.toHaveProperty('unverified');
    },
  );

  it('was seen of the repetition penalty on one build only', () => {
    expect(parameter('repetition_penalty', { runtime_version: 'b10487' })).not.toHaveProperty('out_of_range');
    expect(parameter('repetition_penalty', { runtime_version: 'b10487' })?.provenance.min?.source).toBe('platform');
    expect(parameter('repetition_penalty')?.provenance.min?.source).toBe('runtime_catalog');
    expect(codes({ repetition_penalty: 0 })).toEqual(['BELOW_MIN']);
  });
});

describe('a history window of -1', () => {
  const windows = ['repetition_window', 'dry_penalty_last_n'] as const;

  it.each([
    ['b10199', true],
    ['b10200-fffffff', true],
    ['b10201', false],
    ['b10300', false],
    ['b10404', false],
    ['b10405', false],
    ['b10488-0c1e570', false],
    [null, false],
    ['b0-unknown', false],
  ])('is the whole context on build %s: %s', (runtime_version, allowed) => {
    for (const window of windows) {
      expect(codes({ [window]: -1 }, { runtime_version })).toEqual(allowed ? [] : ['BELOW_MIN']);
      expect(codes({ [window]: -2 }, { runtime_version })).toEqual(['BELOW_MIN']);
      expect(codes({ [window]: 0 }, { runtime_version })).toEqual([]);
    }
  });

  it.each([
    ['b10300', true],
    ['b0-unknown', true],
    ['b10488', false],
  ])(
    'that build %s reports as its own is believed where the build does not settle it: %s',
    (runtime_version, allowed) => {
      const live_parameters = { dry_penalty_last_n: -1 };
      expect(codes({ repetition_window: -1 }, { runtime_version, live_parameters })).toEqual(
        allowed ? [] : ['BELOW_MIN'],
      );
      expect(parameter('dry_penalty_last_n', { runtime_version, live_parameters })?.default).toBe(
        allowed ? -1 : undefined,
      );
    },
  );

  it.each([
    ['b10200', -1],
    ['b10201', undefined],
    ['b10404', undefined],
    ['b10405', 64],
    [null, undefined],
  ])('was DRY’s default on build %s: %p', (runtime_version, value) => {
    expect(parameter('dry_penalty_last_n', { runtime_version })?.default).toBe(value);
  });
});

describe('lengths of answers', () => {
  it.each([
    [-2, ['BELOW_MIN']],
    [-1, []],
    [0, []],
    [2_147_483_647, []],
    [2_147_483_648, ['ABOVE_MAX']],
  ])('max_tokens %p gives %p', (max_tokens, expected) => {
    expect(codes({ max_tokens })).toEqual(expected);
  });

  it.each([['b9682'], ['b10200'], ['b10488'], [null]])('are never -2, not on build %s either', (runtime_version) => {
    expect(codes({ max_tokens: -2 }, { runtime_version })).toEqual(['BELOW_MIN']);
  });

  it('have sliders that end with the context', () => {
    expect(parameter('max_tokens', { context_length: 1024 })).toMatchObject({ soft_max: 1024 });
    expect(parameter('max_tokens', { context_length: 262_144 })).toMatchObject({ soft_max: 8192 });
  });
});

describe('the sampler chain that the server runs', () => {
  const full = ['penalties', 'dry', 'top_n_sigma', 'top_k', 'typ_p', 'top_p', 'min_p', 'xtc', 'temperature'];
  const without = (...gone: string[]) => ({
    live_parameters: { samplers: full.filter((name) => !gone.includes(name)) },
  });
  const adaptive = ['adaptive_target', 'adaptive_decay'];
  const dry = ['dry_multiplier', 'dry_base', 'dry_allowed_length', 'dry_penalty_last_n', 'dry_sequence_breakers'];
  const penalties = ['repetition_penalty', 'repetition_window', 'presence_penalty', 'frequency_penalty'];

  it.each([
    ['top_k', ['top_k']],
    ['top_p', ['top_p']],
    ['min_p', ['min_p']],
    ['typ_p', ['typical_p']],
    ['top_n_sigma', ['top_n_sigma']],
    ['xtc', ['xtc_probability', 'xtc_threshold']],
    ['temperature', ['temperature', 'dynatemp_range', 'dynatemp_exponent']],
    ['penalties', penalties],
    ['dry', dry],
  ])('without %s makes %p vain', (sampler, names) => {
    expect(omitted(without(sampler)).sort()).toEqual([...names, ...adaptive].sort());
    const omission = schemaOf(without(sampler)).omissions.find(({ parameter }) => parameter === names[0]);
    expect(omission?.evidence).toBe(
      `the server’s chain does not run ${sampler}: samplers of GET /props; common/sampling.cpp : common_sampler_init`,
    );
  });

  it('with the adaptive sampler heeds its parameters', () => {
    expect(omitted({ live_parameters: { samplers: [...full, 'adaptive_p'] } })).toEqual([]);
  });

  it('makes min_keep vain when no filter that heeds it is left', () => {
    expect(omitted(without('top_p', 'min_p', 'typ_p'))).not.toContain('min_keep');
    expect(omitted(without('top_p', 'min_p', 'typ_p', 'xtc'))).toContain('min_keep');
  });

  it.each([[1], [2]])('gives way to mirostat %d, beside which only temperature and seed count', (mirostat) => {
    const live_parameters = { mirostat, samplers: [...full, 'adaptive_p'].filter((name) => name !== 'temperature') };
    const { schema, omissions } = schemaOf({ live_parameters });
    expect(
      Object.entries(schema.parameters)
        .filter(([, { group }]) => group === 'sampling' || group === 'penalties')
        .map(([name]) => name),
    ).toEqual(['temperature', 'seed', 'backend_sampling', 'mirostat', 'mirostat_tau', 'mirostat_eta']);
    for (const { evidence } of omissions) expect(evidence).toContain(`mirostat ${mirostat}, which replaces`);
  });

  it('is assumed to be whole when mirostat is off or nothing is told', () => {
    expect(omitted({ live_parameters: { mirostat: 0 } })).toEqual([]);
    expect(omitted({})).toEqual([]);
  });
});

describe('a setting that the running build does not list', () => {
  it.each([
    ['adaptive_target', 'adaptive_target'],
    ['backend_sampling', 'backend_sampling'],
    ['top_n_sigma', 'top_n_sigma'],
    ['xtc_probability', 'xtc_probability'],
    ['dry_multiplier', 'dry_base'],
  ])('%s is not offered', (setting, name) => {
    const all = [
      'adaptive_target',
      'adaptive_decay',
      'backend_sampling',
      'top_n_sigma',
      'xtc_probability',
      'xtc_threshold',
      'dry_multiplier',
    ];
    expect(omitted({ known_fields: all })).toEqual([]);
    expect(omitted({ known_fields: all.filter((known) => known !== setting) })).toContain(name);
  });
});

describe('alternatives for each token', () => {
  it.each([
    [{ top_logprobs: 3 }, ['CROSS_PARAMETER']],
    [{ top_logprobs: 0 }, ['CROSS_PARAMETER']],
    [{ top_logprobs: 3, logprobs: false }, ['CROSS_PARAMETER']],
    [{ top_logprobs: 3, logprobs: true }, []],
    [{ logprobs: true }, []],
  ])('are had only beside log probabilities, as the chat route demands: %j', (values, expected) => {
    expect(checkRules(schemaOf().schema, values).map(({ code }) => code)).toEqual(expected);
  });
});

describe('a seed', () => {
  it.each([
    [-2, ['BELOW_MIN']],
    [-1, []],
    [4_294_967_294, []],
    [4_294_967_295, ['ABOVE_MAX']],
  ])('of %p gives %p', (seed, expected) => {
    expect(codes({ seed })).toEqual(expected);
  });
});
