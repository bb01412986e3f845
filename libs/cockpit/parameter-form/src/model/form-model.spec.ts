import { configBody, definitions } from '@kamerton/cockpit-testing';
import type { ParameterField } from './parameter-field';
import { FormModel } from './form-model';

const fieldOf = (form: FormModel, name: string): ParameterField => {
  const field = form.field(name);
  if (!field) throw new Error(`the form has no ${name}`);
  return field;
};

describe('FormModel', () => {
  it('has nothing to send for a form that was only looked at', () => {
    const form = new FormModel(configBody({ overrides: { temperature: 0.4 }, modelFile: { top_k: 20 } }));
    expect(form.patch()).toEqual({});
    expect(form.changes()).toEqual([]);
  });

  it('sends only what was changed, and null for what inherits again', () => {
    const form = new FormModel(configBody({ overrides: { temperature: 0.4, top_k: 20 } }));
    fieldOf(form, 'temperature').inherit();
    fieldOf(form, 'max_tokens').setValue(100);
    expect(form.patch()).toEqual({ temperature: null, max_tokens: 100 });
  });

  it('keeps 0, false, "" and an empty list apart from nothing', () => {
    const form = new FormModel(configBody());
    fieldOf(form, 'temperature').setValue(0);
    fieldOf(form, 'use_mmap').setValue(false);
    fieldOf(form, 'stop').setValue([]);
    fieldOf(form, 'keep_alive').setValue('');
    expect(form.patch()).toEqual({ temperature: 0, use_mmap: false, stop: [], keep_alive: '' });
  });

  it('counts a value put back to what is stored as no change', () => {
    const form = new FormModel(configBody({ overrides: { stop: ['a', 'b'] } }));
    fieldOf(form, 'stop').setValue(['a']);
    fieldOf(form, 'stop').setValue(['a', 'b']);
    expect(form.changes()).toEqual([]);
  });

  it('counts pinning the inherited value as a change', () => {
    const form = new FormModel(configBody());
    fieldOf(form, 'temperature').setValue(0.8);
    expect(form.patch()).toEqual({ temperature: 0.8 });
  });

  it('is invalid while a change breaks the schema or is no value at all', () => {
    const form = new FormModel(configBody());
    fieldOf(form, 'temperature').setValue(1.1);
    expect(form.valid()).toBe(false);
    expect(fieldOf(form, 'temperature').issues()).toMatchObject([{ code: 'ABOVE_MAX', limit: 1 }]);
    expect(form.record.controls['temperature']?.errors).toHaveProperty('issues');

    fieldOf(form, 'temperature').set({ kind: 'unreadable', text: '0..5' });
    expect(form.valid()).toBe(false);
    expect(form.patch()).toEqual({});

    fieldOf(form, 'temperature').setValue(1);
    expect(form.valid()).toBe(true);
  });

  it('blames a broken rule between two parameters on the one that was changed', () => {
    const form = new FormModel(configBody({ overrides: { min_tokens: 50 } }));
    fieldOf(form, 'max_tokens').setValue(40);
    expect(form.ruleIssues()).toMatchObject([{ code: 'CROSS_PARAMETER', parameter: 'max_tokens' }]);
    expect(form.valid()).toBe(false);

    fieldOf(form, 'max_tokens').setValue(-1);
    expect(form.valid()).toBe(true);
  });

  it('does not hold what the runtime does by itself against a parameter that excludes it', () => {
    const rule = { kind: 'excludes', parameter: 'top_k', other_parameter: 'temperature', evidence: 'e' } as const;
    const schema_rules = [rule];
    const alone = new FormModel(configBody({ schema_rules }));
    fieldOf(alone, 'top_k').setValue(20);
    expect(fieldOf(alone, 'temperature').preview().value).toEqual(expect.any(Number));
    expect(alone.ruleIssues()).toEqual([]);

    const beside = new FormModel(configBody({ schema_rules, overrides: { temperature: 0.4 } }));
    fieldOf(beside, 'top_k').setValue(20);
    expect(beside.ruleIssues()).toMatchObject([{ code: 'CROSS_PARAMETER', parameter: 'top_k', rule }]);
  });

  it('goes back to what is stored when the changes are discarded', () => {
    const form = new FormModel(configBody({ overrides: { temperature: 0.4 } }));
    fieldOf(form, 'temperature').inherit();
    form.discard();
    expect(fieldOf(form, 'temperature').shown()).toBe(0.4);
    expect(form.changes()).toEqual([]);
  });

  describe('with a newer answer of the API put under it', () => {
    it('keeps what somebody is about to change, and follows in everything else', () => {
      const form = new FormModel(configBody({ overrides: { temperature: 0.4, top_k: 20 } }));
      fieldOf(form, 'temperature').setValue(0.5);
      form.update(configBody({ overrides: { temperature: 0.6, top_k: 30 }, version: 8 }));

      expect(form.patch()).toEqual({ temperature: 0.5 });
      expect(fieldOf(form, 'temperature').storedShown()).toBe(0.6);
      expect(fieldOf(form, 'top_k').shown()).toBe(30);
    });

    it('sees that a change has become what is stored', () => {
      const form = new FormModel(configBody());
      fieldOf(form, 'temperature').setValue(0.5);
      form.update(configBody({ overrides: { temperature: 0.5 }, version: 8 }));
      expect(form.changes()).toEqual([]);
    });

    it('keeps the row, and with it the focus, when only the language changed', () => {
      const form = new FormModel(configBody());
      const before = fieldOf(form, 'temperature');
      const temperature = { ...definitions.temperature, label: 'Temperatura' };
      form.update(configBody({ generation_schema: { ...definitions, temperature } }));
      expect(fieldOf(form, 'temperature')).toBe(before);
      expect(before.definition().label).toBe('Temperatura');
    });

    it('judges a kept change by the newer schema', () => {
      const form = new FormModel(configBody());
      fieldOf(form, 'temperature').setValue(0.9);
      const temperature = { ...definitions.temperature, max: 0.7 };
      form.update(configBody({ generation_schema: { ...definitions, temperature } }));
      expect(form.valid()).toBe(false);
    });

    it('keeps what somebody is about to change through an answer without a schema', () => {
      const form = new FormModel(configBody());
      fieldOf(form, 'temperature').setValue(0.4);
      form.update(configBody({ schema_status: 'missing', generation_schema: {} }));
      expect(form.patch()).toEqual({ temperature: 0.4 });
      form.update(configBody());
      expect(form.patch()).toEqual({ temperature: 0.4 });
    });

    it('lets parameters go that the newer schema does not have', () => {
      const form = new FormModel(configBody());
      const { temperature } = definitions;
      form.update(configBody({ generation_schema: { temperature }, schema_rules: [] }));
      expect(form.fields().map(({ name }) => name)).toEqual(['temperature']);
      expect(Object.keys(form.record.controls)).toEqual(['temperature']);
    });
  });

  describe('with stored values whose parameter has left the schema', () => {
    const gone = { parameter: 'typical_p', value: 0.5, code: 'UNKNOWN_PARAMETER', message: 'gone' } as const;
    const config = configBody({
      overrides: { typical_p: 0.5 },
      invalid_overrides: [
        { ...gone, rung: 'model_override' },
        { ...gone, rung: 'runtime_override' },
      ],
    });

    it('removes them like any other change, and only on the own rung', () => {
      const form = new FormModel(config);
      expect(form.changeCount()).toBe(0);
      for (const stray of form.strays.all()) form.strays.remove(stray);
      expect(form.changeCount()).toBe(1);
      expect(form.patch()).toEqual({ typical_p: null });
    });

    it('keeps them after all when that is wanted', () => {
      const form = new FormModel(config);
      for (const stray of form.strays.all()) form.strays.remove(stray);
      form.discard();
      expect(form.patch()).toEqual({});
    });

    it('forgets them once they are gone', () => {
      const form = new FormModel(config);
      for (const stray of form.strays.all()) form.strays.remove(stray);
      form.update(configBody({ version: 8 }));
      expect(form.changeCount()).toBe(0);
    });
  });

  it('reads text anew in another language, and leaves what is a number in none', () => {
    const form = new FormModel(configBody());
    fieldOf(form, 'temperature').set({ kind: 'unreadable', text: '0,5' });
    fieldOf(form, 'top_k').set({ kind: 'unreadable', text: '4o' });
    form.readAgainIn('pl');
    expect(form.patch()).toEqual({ temperature: 0.5 });
    expect(fieldOf(form, 'top_k').unreadable()).toBe(true);
  });

  it('shows words of the API until the setting that they speak of is changed', () => {
    const form = new FormModel(configBody());
    const seed = fieldOf(form, 'seed');
    seed.setValue(13);
    seed.refuse(['not today']);
    expect(seed.refusals()).toEqual(['not today']);
    seed.setValue(14);
    expect(seed.refusals()).toEqual([]);
  });
});
