import { configBody } from '@kamerton/cockpit-testing';
import type { ParameterField } from './parameter-field';
import { FormModel } from './form-model';

const fieldOf = (form: FormModel, name: string): ParameterField => {
  const field = form.field(name);
  if (!field) throw new Error(`the form has no ${name}`);
  return field;
};

describe('FormModel', () => {
  describe('with advice', () => {
    const schema_advice = [
      {
        kind: 'without_effect',
        parameter: 'top_k',
        when_parameter: 'mirostat',
        when_one_of: [1, 2],
        evidence: 'e',
      } as const,
    ];

    it('gives it as soon as the changes would set both, and takes it back with them', () => {
      const form = new FormModel(configBody({ schema_advice, overrides: { top_k: 20 } }));
      expect(form.adviceOf(fieldOf(form, 'top_k'))).toEqual([]);
      fieldOf(form, 'mirostat').setValue(2);
      expect(form.adviceOf(fieldOf(form, 'top_k'))).toMatchObject([{ value: 20, other: 2 }]);
      expect(form.adviceOf(fieldOf(form, 'mirostat'))).toEqual([]);
      expect(form.valid()).toBe(true);
      fieldOf(form, 'top_k').inherit();
      expect(form.adviceOf(fieldOf(form, 'top_k'))).toEqual([]);
    });
  });

  describe('with policies', () => {
    it('sends only those that were changed, each as a whole, and null for what goes', () => {
      const policies = { temperature: { max: 0.9 }, top_k: { forbid: true }, seed: { forbid: true } } as const;
      const form = new FormModel(configBody({ policies }));
      fieldOf(form, 'temperature').policy.set({ min: 0.1, max: 0.9 });
      fieldOf(form, 'top_k').policy.set(null);
      expect(form.changesToSend()).toEqual({ policies: { temperature: { min: 0.1, max: 0.9 }, top_k: null } });
    });

    it('counts value and policy on one parameter as two changes, and sends both', () => {
      const form = new FormModel(configBody());
      fieldOf(form, 'top_k').setValue(0);
      fieldOf(form, 'top_k').policy.set({ force: true });
      expect(form.changeCount()).toBe(2);
      expect(form.valid()).toBe(true);
      expect(form.changesToSend()).toEqual({ params: { top_k: 0 }, policies: { top_k: { force: true } } });
    });

    it('counts a policy put back to what is stored as no change', () => {
      const form = new FormModel(configBody({ policies: { temperature: { max: 0.9 } } }));
      fieldOf(form, 'temperature').policy.set(null);
      fieldOf(form, 'temperature').policy.set({ max: 0.9 });
      expect(form.changeCount()).toBe(0);
    });

    it('is invalid while a policy contradicts the own value', () => {
      const form = new FormModel(configBody({ overrides: { temperature: 0.9 } }));
      fieldOf(form, 'temperature').policy.set({ forbid: true });
      expect(form.valid()).toBe(false);
      form.discard();
      expect(form.valid()).toBe(true);
      expect(form.changeCount()).toBe(0);
    });

    it('keeps an edited policy when a newer answer comes, and follows where nothing was edited', () => {
      const form = new FormModel(configBody());
      fieldOf(form, 'temperature').policy.set({ max: 0.5 });
      form.update(configBody({ policies: { temperature: { max: 0.9 }, top_k: { forbid: true } }, version: 8 }));
      expect(form.policyPatch()).toEqual({ temperature: { max: 0.5 } });
      expect(fieldOf(form, 'top_k').policy.now()).toEqual({ forbid: true });

      form.update(configBody({ policies: { temperature: { max: 0.5 } }, version: 9 }));
      expect(form.changeCount()).toBe(0);
      form.update(configBody({ version: 10 }));
      expect(fieldOf(form, 'temperature').policy.now()).toBeNull();
    });
  });
});
