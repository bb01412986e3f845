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

  it('is told from one that a policy keeps out', () => {
    const forbidden = planFor({ model_override: { top_k: 20 } }, { top_k: { forbid: true } });
    expect(forbidden.apply({ messages }).report.dropped).toEqual([]);
  });

  it('is reported though the request speaks of other parameters', () => {
    const { body, report } = planFor({ model_override: { context_length: 20_000 } }).apply({ temperature: 0.2 });
    expect(body['options']).toEqual({ temperature: 0.2 });
    expect(report.dropped).toEqual([tooLong]);
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
