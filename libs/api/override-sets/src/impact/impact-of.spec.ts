import { maxImpactTargets } from '@kamerton/contract';
import { float, int, schemaOf } from '../testing/definitions.js';
import { groundOf, impactModel, modelSet, profileSet, runtimeSet } from '../testing/impact-ground.js';
import { impactOf } from './impact-of.js';

const schema = schemaOf({
  temperature: float({ min: 0, max: 2 }),
  max_tokens: int({ min: 1, special: [{ value: -1, meaning: 'unlimited', unbounded: true }] }),
  context_length: int({ min: 1 }),
});
const advice = [
  { kind: 'exceeds', parameter: 'max_tokens', limit_parameter: 'context_length', evidence: 'shared' },
] as const;
const model = impactModel('m', schema, {
  base: { temperature: 0.8, context_length: 4096 },
  advice,
  reloads: ['context_length'],
});

describe('the effective values that a write changes', () => {
  it('are told with where they come from and whether they are sent', async () => {
    const { targets } = await impactOf(
      groundOf({ models: [model], after: [modelSet({ params: { temperature: 0.2 } })] }),
    );
    expect(targets).toEqual([
      {
        ...{ runtime: 'gpu-1', model: 'm', profile: null, lost: [], reloads: [], problems: [], services: [] },
        effective: {
          temperature: {
            from: { value: 0.8, source: 'runtime_catalog', sent: false },
            to: { value: 0.2, source: 'model_override', sent: true },
          },
        },
      },
    ]);
  });

  it('have no value where nobody knows what the runtime does', async () => {
    const before = [modelSet({ params: { max_tokens: 100 } })];
    const { targets } = await impactOf(groundOf({ models: [model], before, after: [modelSet({})] }));
    expect(targets[0]?.effective['max_tokens']).toEqual({
      from: { value: 100, source: 'model_override', sent: true },
      to: { source: 'unknown', sent: false },
    });
  });

  it('are told of each profile that inherits them, and not of one that hides them', async () => {
    const profiles = [
      profileSet('inherits'),
      profileSet('hides', { params: { temperature: 1 } }),
      profileSet('partly', { params: { max_tokens: 5 } }),
    ];
    const { targets, target_count } = await impactOf(
      groundOf({ models: [model], before: profiles, after: [...profiles, modelSet({ params: { temperature: 0.2 } })] }),
    );
    expect(targets.map(({ profile }) => profile)).toEqual([null, 'inherits', 'partly']);
    expect(target_count).toBe(3);
  });

  it('are those of the profile alone when a profile is written', async () => {
    const before = [modelSet({ params: { temperature: 0.2 } }), profileSet('other')];
    const { targets } = await impactOf(
      groundOf({
        addressed: { runtimeId: 'gpu-1', model: 'm', profile: 'new' },
        ...{ models: [model], before, after: [...before, profileSet('new', { params: { temperature: 1 } })] },
      }),
    );
    expect(targets).toMatchObject([
      { profile: 'new', effective: { temperature: { from: { value: 0.2 }, to: { value: 1 } } } },
    ]);
  });

  it('fall back to those of the model when a profile ends', async () => {
    const ended = profileSet('p', { version: 2, deletedAt: new Date() });
    const { targets } = await impactOf(
      groundOf({
        addressed: { runtimeId: 'gpu-1', model: 'm', profile: 'p' },
        ...{ models: [model], before: [profileSet('p', { params: { temperature: 1 } })], after: [ended] },
      }),
    );
    expect(targets).toMatchObject([
      { profile: 'p', effective: { temperature: { from: { value: 1 }, to: { value: 0.8 } } } },
    ]);
  });

  it('of a write that changes nothing are none, and the addressed set is listed all the same', async () => {
    const sets = [modelSet({ params: { temperature: 0.2 } })];
    const { targets, target_count } = await impactOf(groundOf({ models: [model], before: sets, after: sets }));
    expect(targets).toMatchObject([{ model: 'm', profile: null, effective: {} }]);
    expect(target_count).toBe(1);
  });
});

describe('stored overrides that a write takes the effect from', () => {
  it('are told with the rung that holds them, the policy that does it, and what is left of them', async () => {
    const before = [modelSet({ params: { temperature: 1.5 } }), profileSet('p', { params: { max_tokens: 900 } })];
    const policies = { temperature: { max: 1 }, max_tokens: { forbid: true } } as const;
    const { targets } = await impactOf(
      groundOf({
        addressed: { runtimeId: 'gpu-1', model: null, profile: null },
        ...{ models: [model], before, after: [...before, runtimeSet({ policies })] },
      }),
    );
    const clamped = {
      ...{ parameter: 'temperature', rung: 'model_override', value: 1.5 },
      ...{ outcome: 'clamped', code: 'ABOVE_MAX', by: 'runtime_override', to: 1 },
    };
    const forbidden = {
      ...{ parameter: 'max_tokens', rung: 'profile_override', value: 900 },
      ...{ outcome: 'dropped', code: 'FORBIDDEN', by: 'runtime_override' },
    };
    expect(targets.map(({ profile, lost }) => [profile, lost])).toEqual([
      [null, [clamped]],
      ['p', [clamped, forbidden]],
    ]);
  });

  it('are not those that had none before, nor those that a higher rung merely overrules', async () => {
    const before = [modelSet({ params: { temperature: 1.5 } }), profileSet('p', { params: { temperature: 0.5 } })];
    const policies = { temperature: { max: 1 } };
    const bounded = [...before, runtimeSet({ policies })];
    const tighter = [...before, runtimeSet({ policies: { temperature: { max: 0.9 } } })];
    const lost = async (from: typeof before, to: typeof before) => {
      const { targets } = await impactOf(
        groundOf({
          addressed: { runtimeId: 'gpu-1', model: null, profile: null },
          models: [model],
          before: from,
          after: to,
        }),
      );
      return targets.flatMap((target) => target.lost);
    };
    expect(await lost(before, bounded)).toHaveLength(1);
    expect(await lost(bounded, tighter)).toEqual([]);
    expect(await lost(bounded, before)).toEqual([]);
  });

  it('are told of a value that the very write stores where it does not hold', async () => {
    const small = impactModel('small', schemaOf({ temperature: float({ max: 1 }) }));
    const { targets } = await impactOf(
      groundOf({
        addressed: { runtimeId: 'gpu-1', model: null, profile: null },
        ...{ models: [model, small], after: [runtimeSet({ params: { temperature: 1.5 } })] },
      }),
    );
    expect(targets.map((target) => [target.model, target.lost])).toEqual([
      ['m', []],
      [
        'small',
        [{ parameter: 'temperature', rung: 'runtime_override', value: 1.5, outcome: 'dropped', code: 'ABOVE_MAX' }],
      ],
    ]);
  });
});

describe('loading a model anew', () => {
  const reloads = async (before: number | null, after: number | null) => {
    const setOf = (context_length: number | null) =>
      modelSet({ params: context_length === null ? {} : { context_length } });
    const { targets } = await impactOf(groundOf({ models: [model], before: [setOf(before)], after: [setOf(after)] }));
    return targets[0]?.reloads;
  };

  it('follows from another value of what the runtime loads it with', async () => {
    expect(await reloads(null, 8192)).toEqual(['context_length']);
    expect(await reloads(8192, null)).toEqual(['context_length']);
  });

  it('does not follow from sending the very value that holds anyway', async () => {
    expect(await reloads(null, 4096)).toEqual([]);
    expect(await reloads(8192, 8192)).toEqual([]);
  });
});

describe('what goes badly together', () => {
  it('is told after the write, and whether it did so before', async () => {
    const before = [modelSet({ params: { max_tokens: 5000 } })];
    const after = [modelSet({ params: { max_tokens: 5000, temperature: 0.1 } })];
    const problem = {
      ...{ kind: 'advice', parameters: ['max_tokens', 'context_length'] },
      message: 'max_tokens: 5\u00a0000 does not fit into context_length (4\u00a0096).',
    };
    const untouched = await impactOf(groundOf({ models: [model], before, after }));
    expect(untouched.targets[0]?.problems).toEqual([{ ...problem, before: true }]);
    const caused = await impactOf(groundOf({ models: [model], after }));
    expect(caused.targets[0]?.problems).toEqual([{ ...problem, before: false }]);
    const solved = await impactOf(groundOf({ models: [model], before, after: [modelSet({})] }));
    expect(solved.targets[0]?.problems).toEqual([]);
  });

  it('is told of broken rules as well, in the language asked for', async () => {
    const rules = [
      { kind: 'at_most', parameter: 'max_tokens', limit_parameter: 'context_length', evidence: 'e' },
    ] as const;
    const ruled = impactModel('m', { ...schema, rules }, { base: { context_length: 4096 } });
    const after = [modelSet({ params: { max_tokens: 5000 } })];
    const { targets } = await impactOf(groundOf({ models: [ruled], after, language: 'pl' }));
    expect(targets[0]?.problems).toEqual([
      {
        ...{ kind: 'rule', parameters: ['max_tokens', 'context_length'], before: false },
        message: 'max_tokens: wartość nie może być większa niż context_length (4\u00a0096).',
      },
    ]);
  });
});

describe('services that follow', () => {
  const lastSeenAt = new Date('2026-01-02T03:04:05.678Z');
  const following = (service: string, profile: string | null, of = 'm') => ({
    ...{ service, profile, instances: 2, lastSeenAt },
    model: of,
  });

  it('stand with the model or profile whose values they get', async () => {
    const services = [following('chat', null), following('mail', 'p'), following('other', null, 'n')];
    const before = [profileSet('p')];
    const after = [...before, modelSet({ params: { temperature: 0.2 } })];
    const { targets } = await impactOf(groundOf({ models: [model], before, after, services }));
    expect(targets.map((target) => [target.profile, target.services])).toEqual([
      [null, [{ service: 'chat', instances: 2, last_seen_at: '2026-01-02T03:04:05.678Z' }]],
      ['p', [{ service: 'mail', instances: 2, last_seen_at: '2026-01-02T03:04:05.678Z' }]],
    ]);
  });

  it('may call the model by any name that its runtime understands', async () => {
    const latest = { ...model, model: 'm:latest' };
    const addressed = { runtimeId: 'gpu-1', model: 'm:latest', profile: null };
    const services = [following('chat', null, 'm'), following('other', null, 'm:8b')];
    const { targets } = await impactOf(groundOf({ addressed, models: [latest], services }));
    expect(targets[0]?.services.map(({ service }) => service)).toEqual(['chat']);
  });

  it('are listed up to as many as targets are', async () => {
    const services = Array.from({ length: 150 }, (_, index) => following(`service-${index}`, null));
    const { targets } = await impactOf(groundOf({ models: [model], services }));
    expect(targets[0]?.services).toHaveLength(maxImpactTargets);
  });

  it('name a profile that is not there and get the model’s own values, once however many such names they have', async () => {
    const services = [following('chat', null), { ...following('chat', 'gone'), instances: 3 }];
    const { targets } = await impactOf(groundOf({ models: [model], services }));
    expect(targets[0]?.services).toMatchObject([{ service: 'chat', instances: 3 }]);
  });
});

describe('a runtime-wide write over many models', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => impactModel(`m-${index}`, schema, { base: { temperature: 0.8 } }));
  const wide = { runtimeId: 'gpu-1', model: null, profile: null };
  const after = [runtimeSet({ params: { temperature: 0.2 } })];

  it('counts all that it changes and lists the first ones', async () => {
    const { targets, target_count } = await impactOf(groundOf({ addressed: wide, models: many(250), after }));
    expect(target_count).toBe(250);
    expect(targets).toHaveLength(maxImpactTargets);
  });

  it('leaves out those that it does not change', async () => {
    const own = modelSet({ model: 'm-1', params: { temperature: 0.3 } });
    const ground = groundOf({ addressed: wide, models: many(3), before: [own], after: [own, ...after] });
    const { targets, target_count } = await impactOf(ground);
    expect(targets.map((target) => target.model)).toEqual(['m-0', 'm-2']);
    expect(target_count).toBe(2);
  });

  it('lets other work be done in between', async () => {
    let turns = 0;
    let done = false;
    const count = () => {
      turns += 1;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    await impactOf(groundOf({ addressed: wide, models: many(1000), after }));
    done = true;
    expect(turns).toBeGreaterThan(2);
  });
});
