import { type ConfigFixture, configBody } from '@kamerton/cockpit-testing';
import { FormModel } from './form-model';
import type { ParameterField } from './parameter-field';

const fieldIn = (given: ConfigFixture, name: string): ParameterField => {
  const field = new FormModel(configBody(given)).field(name);
  if (!field) throw new Error(`the form has no ${name}`);
  return field;
};

describe('what a row says would hold', () => {
  it('is what lower rungs give when the own value goes', () => {
    const given = { overrides: { top_k: 60 }, modelFile: { top_k: 30 }, runtimeWide: { values: { top_k: 50 } } };
    expect(fieldIn(given, 'top_k').inherited()).toMatchObject({ value: 50, source: 'runtime_override' });
  });

  it('is unknown where nothing sets it and the default is not known', () => {
    expect(fieldIn({}, 'min_tokens').inherited()).toMatchObject({ source: 'unknown' });
    expect(fieldIn({}, 'min_tokens').shown()).toBeUndefined();
  });

  it('is nothing where the runtime is known to have nothing', () => {
    expect(fieldIn({}, 'seed').shown()).toBeNull();
  });

  it('is within the bounds of the policies on other rungs', () => {
    const field = fieldIn({ runtimeWide: { values: {}, policies: { max_tokens: { max: 2048 } } } }, 'max_tokens');
    field.setValue(4096);
    expect(field.preview()).toMatchObject({ value: 2048, source: 'model_override' });
    expect(field.ownStep()?.refusal).toMatchObject({ outcome: 'clamped', by: 'runtime_override' });
  });

  it('keeps the own policy when the own value changes', () => {
    const field = fieldIn({ policies: { max_tokens: { max: 100 } }, overrides: { max_tokens: 50 } }, 'max_tokens');
    field.setValue(101);
    expect(field.issues()).toMatchObject([{ code: 'POLICY_CONTRADICTION' }]);
  });

  it('equals what the API computes for the same override', () => {
    const overrides = { temperature: 0.3, max_tokens: 4096, stop: ['x'] };
    const given: ConfigFixture = {
      modelFile: { temperature: 0.6, stop: ['y'] },
      runtimeWide: { values: { max_tokens: 512 }, policies: { max_tokens: { max: 1024 } } },
    };
    const computed = configBody({ ...given, overrides }).effective;
    for (const [name, value] of Object.entries(overrides)) {
      const field = fieldIn(given, name);
      field.setValue(value);
      expect(field.preview().value).toEqual(computed[name]?.value);
      expect(field.preview().source).toBe(computed[name]?.source);
    }
  });
});

describe('a policy that is being changed', () => {
  it('is previewed with the policies beneath it, which it cannot loosen', () => {
    const given: ConfigFixture = {
      modelFile: { max_tokens: 4096 },
      policies: { max_tokens: { max: 100 } },
      runtimeWide: { values: {}, policies: { max_tokens: { max: 2048 } } },
    };
    const field = fieldIn(given, 'max_tokens');
    expect(field.preview().value).toBe(100);
    field.policy.set({ max: 3000 });
    expect(field.preview()).toMatchObject({ value: 2048, source: 'policy' });
    field.policy.set(null);
    expect(field.preview().value).toBe(2048);
  });

  it('equals what the API computes for the same policy', () => {
    const modelFile = { temperature: 0.9, max_tokens: 4096 };
    for (const policy of [{ max: 0.5 }, { min: 0.95 }, { enum: [0.3, 0.2] }] as const) {
      const field = fieldIn({ modelFile }, 'temperature');
      field.policy.set(policy);
      const computed = configBody({ modelFile, policies: { temperature: policy } }).effective['temperature'];
      expect(field.preview().value).toEqual(computed?.value);
      expect(field.preview().source).toBe(computed?.source);
    }
  });

  it('has to go together with the own value', () => {
    const field = fieldIn({ overrides: { temperature: 0.9 } }, 'temperature');
    field.policy.set({ max: 0.5 });
    expect(field.issues()).toMatchObject([{ code: 'POLICY_CONTRADICTION', limit: 0.9 }]);
    field.setValue(0.4);
    expect(field.issues()).toEqual([]);
    field.inherit();
    field.policy.set({ force: true });
    expect(field.issues()).toMatchObject([{ code: 'FORCE_WITHOUT_VALUE' }]);
  });
});

describe('locks', () => {
  it('hold a parameter that another rung forces', () => {
    const runtimeWide = { values: { temperature: 0.2 }, policies: { temperature: { force: true } } } as const;
    const field = fieldIn({ runtimeWide }, 'temperature');
    expect(field.lock()).toEqual({ kind: 'forced', by: 'runtime_override' });
    expect(field.inherited().value).toBe(0.2);
  });

  it('do not hold a parameter that the own rung forces', () => {
    const field = fieldIn(
      { overrides: { temperature: 0.2 }, policies: { temperature: { force: true } } },
      'temperature',
    );
    expect(field.lock()).toBeNull();
  });

  it('hold a forbidden parameter', () => {
    const runtimeWide = { values: {}, policies: { seed: { forbid: true } } } as const;
    expect(fieldIn({ runtimeWide }, 'seed').lock()).toEqual({ kind: 'forbidden', by: 'runtime_override' });
  });

  it('hold what the own set forbids, until that is taken back', () => {
    const field = fieldIn({ policies: { seed: { forbid: true } } }, 'seed');
    expect(field.lock()).toEqual({ kind: 'forbidden', by: 'model_override' });
    field.policy.set(null);
    expect(field.lock()).toBeNull();
  });

  it('name the lowest rung where several forbid', () => {
    const given = {
      runtimeWide: { values: {}, policies: { seed: { forbid: true } } },
      policies: { seed: { forbid: true } },
    } as const;
    expect(fieldIn(given, 'seed').lock()?.by).toBe('runtime_override');
  });

  it('do not come of a force without a usable value', () => {
    const runtimeWide = { values: { temperature: 7 }, policies: { temperature: { force: true } } } as const;
    expect(fieldIn({ runtimeWide }, 'temperature').lock()).toBeNull();
  });
});
