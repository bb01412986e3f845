import type { Dialect, RuntimeKind } from '@kamerton/runtime-catalog';
import type { Layer } from '@kamerton/parameter-schema';
import { compileRequestPlan } from './compile-request-plan.js';
import { kindOf, vllmSchema } from './testing/models.js';

/** A protocol that keeps parameters up to three objects deep, one of them under a canonical name. */
const dialect: Dialect = {
  id: 'native',
  endpoints: ['/x'],
  fields: [
    { parameter: 'seed', path: ['seed', 'start'] },
    { parameter: 'temperature', path: ['config', 'sampling', 'temperature'] },
    { parameter: 'top_k', path: ['config', 'sampling', 'top_k'] },
    { parameter: 'stop', path: ['config', 'stop'] },
  ],
  replacesUnset: [],
};
const kind: RuntimeKind = { ...kindOf('vllm'), dialects: [dialect] };

const planOf = (values: Layer['values']) =>
  compileRequestPlan({
    kind,
    dialect: 'native',
    schema: vllmSchema,
    layers: [{ source: 'model_override', values }],
    model: 'm',
    sequence: 1,
    profileFallback: false,
  });

describe('a plan for a protocol with deep places', () => {
  const plan = planOf({ temperature: 0.5, stop: ['a'], seed: 7 });

  it('writes them into a body that says nothing', () => {
    const { body, report } = plan.apply({ contents: [] });
    expect(body).toEqual({
      contents: [],
      model: 'm',
      seed: { start: 7 },
      config: { sampling: { temperature: 0.5 }, stop: ['a'] },
    });
    expect(report.applied.map(({ wire_name }) => wire_name).sort()).toEqual([
      'config.sampling.temperature',
      'config.stop',
      'seed.start',
    ]);
  });

  it('gives each body objects of its own, however deep', () => {
    const [first, second] = [plan.apply({}).body, plan.apply({}).body];
    const config = first['config'];
    if (typeof config !== 'object' || config === null) throw new Error('no config');
    Reflect.set(Reflect.get(config, 'sampling'), 'temperature', 99);
    Reflect.get(config, 'stop').push('b');
    expect(second).toMatchObject({ config: { sampling: { temperature: 0.5 }, stop: ['a'] } });
    expect(plan.apply({}).body).toEqual(second);
  });

  it('keeps what stands beside them and leaves the request as it was', () => {
    const request = { config: { sampling: { top_k: 3, other: true }, format: 'text' } };
    const before = structuredClone(request);
    expect(plan.apply(request).body).toEqual({
      model: 'm',
      seed: { start: 7 },
      config: { sampling: { top_k: 3, other: true, temperature: 0.5 }, format: 'text', stop: ['a'] },
    });
    expect(request).toEqual(before);
  });

  it('moves a canonical name into the container of the same name', () => {
    const { body, report } = plan.apply({ seed: 11, temperature: 0.9 });
    expect(body).toMatchObject({ seed: { start: 11 }, config: { sampling: { temperature: 0.9 } } });
    expect(report.renamed).toEqual(
      expect.arrayContaining([
        { from: 'seed', to: 'seed.start' },
        { from: 'temperature', to: 'config.sampling.temperature' },
      ]),
    );
    expect(plan.apply({ seed: { start: 11 } }).body).toMatchObject({ seed: { start: 11 } });
  });

  it('replaces a refused value under a canonical name by the standing one', () => {
    const { body, report } = plan.apply({ seed: 'eleven' });
    expect(body['seed']).toEqual({ start: 7 });
    expect(report.dropped).toEqual([{ parameter: 'seed', value: 'eleven', code: 'WRONG_TYPE', limit: 'int' }]);
  });

  it.each([[{ config: 5 }], [{ config: { sampling: 'x' } }], [{ config: { sampling: [1] } }]])(
    'leaves %j, in which something else stands in the way, for the runtime to refuse, and tells what could not be put in',
    (request) => {
      const { body, report } = plan.apply(request);
      expect(body).toMatchObject(request);
      expect(report.applied.map(({ parameter }) => parameter)).not.toContain('temperature');
      expect(report.dropped).toContainEqual({ parameter: 'temperature', value: 0.5, code: 'NOT_IN_DIALECT' });
    },
  );

  it('takes away containers that a refused value leaves empty', () => {
    expect(planOf({}).apply({ config: { sampling: { top_k: 'x' } } }).body).toEqual({ model: 'm' });
    expect(planOf({}).apply({ config: { sampling: { top_k: 'x' }, keep: 1 } }).body).toEqual({
      model: 'm',
      config: { keep: 1 },
    });
  });
});
