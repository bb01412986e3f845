import type { Layer, LayerSource } from '@kamerton/parameter-schema';
import { compileRequestPlan } from './compile-request-plan.js';
import { kindOf, ollamaSchema } from './testing/models.js';

const messages = [{ role: 'user', content: 'hi' }];

const planFor = (sets: Partial<Record<LayerSource, Layer['values']>>, policies: Layer['policies'] = {}) =>
  compileRequestPlan({
    kind: kindOf('ollama'),
    dialect: 'native',
    schema: ollamaSchema,
    layers: Object.entries(sets).map(([source, values]): Layer => ({
      source: source as LayerSource,
      values,
      ...(source === 'model_override' && { policies }),
    })),
    model: 'm',
    sequence: 7,
    profileFallback: false,
  });

/** The model takes 8192 tokens of context. */
const tooLong = { parameter: 'context_length', value: 20_000, code: 'ABOVE_MAX', limit: 8192 };

describe('an override that the schema refuses', () => {
  it('is not in the body, and the report says why; the next lower rung counts', () => {
    const { body, report } = planFor({
      model_override: { context_length: 20_000 },
      runtime_override: { context_length: 4096 },
    }).apply({ messages });
    expect(body).toEqual({ messages, model: 'm', options: { num_ctx: 4096 } });
    expect(report.dropped).toEqual([tooLong]);
    expect(report.applied).toMatchObject([{ parameter: 'context_length', value: 4096, source: 'runtime_override' }]);
  });

  it('leaves the parameter to the runtime when there is no other', () => {
    const { body, report } = planFor({ model_override: { context_length: 20_000 } }).apply({ messages });
    expect(body).toEqual({ messages, model: 'm' });
    expect(report.dropped).toEqual([tooLong]);
  });

  it('is not reported where it would not count: beneath a good override, or under a value of the request', () => {
    const beneath = planFor({ runtime_override: { context_length: 20_000 }, model_override: { context_length: 4096 } });
    expect(beneath.apply({ messages }).report.dropped).toEqual([]);
    const request = planFor({ model_override: { context_length: 20_000 } }).apply({ options: { num_ctx: 2048 } });
    expect(request).toMatchObject({ body: { options: { num_ctx: 2048 } }, report: { dropped: [] } });
  });

  it('is reported beside a value of the request that is dropped, too', () => {
    const { report } = planFor({ model_override: { context_length: 20_000 } }).apply({ options: { num_ctx: 9_000 } });
    expect(report.dropped).toEqual([{ ...tooLong, value: 9_000 }, tooLong]);
  });

  it('is reported once, the topmost of several', () => {
    const { report } = planFor({
      runtime_override: { context_length: 10_000 },
      model_override: { context_length: 15_000 },
      profile_override: { context_length: 20_000 },
    }).apply({ messages });
    expect(report.dropped).toEqual([tooLong]);
  });

  it('is reported though the request speaks of other parameters', () => {
    const { body, report } = planFor({ model_override: { context_length: 20_000 } }).apply({ temperature: 0.2 });
    expect(body['options']).toEqual({ temperature: 0.2 });
    expect(report.dropped).toEqual([tooLong]);
  });
});

describe('an override that a policy does not let through as it stands', () => {
  it('is reported as dropped where the policy forbids it, 0 like any other', () => {
    const { body, report } = planFor({ model_override: { top_k: 0 } }, { top_k: { forbid: true } }).apply({ messages });
    expect(body).toEqual({ messages, model: 'm' });
    expect(report.dropped).toEqual([{ parameter: 'top_k', value: 0, code: 'FORBIDDEN' }]);
  });

  it('is reported as dropped where a list leaves it out, and the next lower rung counts', () => {
    const plan = planFor(
      { runtime_override: { top_k: 5 }, model_override: { top_k: 20 } },
      { top_k: { enum: [5, 6] } },
    );
    const { body, report } = plan.apply({ messages });
    expect(body['options']).toEqual({ top_k: 5 });
    expect(report.dropped).toEqual([{ parameter: 'top_k', value: 20, code: 'NOT_IN_ENUM', limit: [5, 6] }]);
  });

  it('is reported as clamped beside what is sent in its place', () => {
    const plan = planFor({ profile_override: { top_k: 35 }, model_override: {} }, { top_k: { max: 30 } });
    const { body, report } = plan.apply({ messages });
    expect(body['options']).toEqual({ top_k: 30 });
    expect(report).toMatchObject({
      clamped: [{ parameter: 'top_k', from: 35, to: 30, limit: 30 }],
      applied: [{ parameter: 'top_k', value: 30, source: 'profile_override' }],
      dropped: [],
    });
  });

  it('is not reported where a value of the request takes its place', () => {
    const plan = planFor({ profile_override: { top_k: 35 }, model_override: {} }, { top_k: { max: 30 } });
    expect(plan.apply({ options: { top_k: 7 } }).report).toMatchObject({ clamped: [], dropped: [] });
    expect(plan.apply({ options: { top_k: 99 } }).report.clamped).toEqual([
      { parameter: 'top_k', from: 99, to: 30, limit: 30 },
    ]);
  });

  it.each([
    ['0', 'top_k', 0, 40, ['options', 'top_k']],
    ['false', 'thinking', false, true, ['think']],
  ])('gives way to a forced %s, and so does the request; both are reported', (_, name, forced, other, path) => {
    const plan = planFor(
      { model_override: { [name]: forced }, profile_override: { [name]: other } },
      { [name]: { force: true } },
    );
    const stored = { parameter: name, value: other, code: 'FORCED' };
    const silent = plan.apply({ messages });
    expect(silent.body).toHaveProperty(path, forced);
    expect(silent.report).toMatchObject({ applied: [{ parameter: name, value: forced }], dropped: [stored] });
    const spoken = plan.apply({ messages, [name]: other });
    expect(spoken.body).toHaveProperty(path, forced);
    expect(spoken.report.dropped).toEqual([stored, stored]);
  });

  it('forces an empty list over the stop texts of a request', () => {
    const plan = planFor({ model_override: { stop: [] } }, { stop: { force: true } });
    const { body, report } = plan.apply({ options: { stop: ['x'] } });
    expect(body['options']).toEqual({ stop: [] });
    expect(report.dropped).toEqual([{ parameter: 'stop', value: ['x'], code: 'FORCED' }]);
  });
});

describe('an override of a parameter that left the schema', () => {
  const plan = planFor({
    runtime_override: { left_the_schema: 1 },
    profile_override: { left_the_schema: 2 },
    model_override: { temperature: 0.4, also_gone: ['x'] },
  });

  it('is nowhere in the body, and reported by its topmost value', () => {
    const { body, report } = plan.apply({ messages });
    expect(body).toEqual({ messages, model: 'm', options: { temperature: 0.4 } });
    expect(report.dropped).toEqual([
      { parameter: 'left_the_schema', value: 2, code: 'UNKNOWN_PARAMETER' },
      { parameter: 'also_gone', value: ['x'], code: 'UNKNOWN_PARAMETER' },
    ]);
  });

  it('leaves a field of the same name in the request alone', () => {
    const { body, report } = plan.apply({ left_the_schema: 'mine' });
    expect(body).toMatchObject({ left_the_schema: 'mine' });
    expect(report.dropped).toHaveLength(2);
  });
});
