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
    expect(fieldIn({ runtimeWide }, 'seed').lock()).toEqual({ kind: 'forbidden' });
  });
});
