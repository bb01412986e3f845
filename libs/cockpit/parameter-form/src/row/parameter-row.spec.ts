import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type ConfigFixture, configBody } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { FormModel } from '../model/form-model';
import { ParameterForm } from '../form/parameter-form';
import { wordsIn } from '../testing/form-page';

describe('a row of the form', () => {
  let page: ComponentFixture<ParameterForm>;
  let form: FormModel;

  const show = async (given: ConfigFixture = {}): Promise<void> => {
    form = new FormModel(configBody(given));
    page = TestBed.createComponent(ParameterForm);
    page.componentRef.setInput('model', form);
    document.body.append(page.nativeElement);
    await page.whenStable();
  };

  const find = <Found extends Element = HTMLElement>(selector: string): Found => {
    const found = page.nativeElement.querySelector(selector);
    if (!found) throw new Error(`nothing on the page is “${selector}”`);
    return found;
  };
  const row = (name: string): HTMLElement => find(`[aria-labelledby="label-${name}"]`);
  const textOf = (name: string): string => (row(name).textContent ?? '').replaceAll(/\s+/g, ' ');
  const exact = (label: string): HTMLInputElement => find<HTMLInputElement>(`[aria-label="${label}"]`);

  const type = async (input: HTMLInputElement, text: string): Promise<void> => {
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await page.whenStable();
  };
  const press = async (input: HTMLElement, key: string): Promise<void> => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await page.whenStable();
  };
  const leave = async (input: HTMLInputElement): Promise<void> => {
    input.blur();
    await page.whenStable();
  };

  beforeEach(() => {
    localStorage.clear();
    TestBed.inject(LanguageStore).choose('en');
  });
  afterEach(() => page.nativeElement.remove());

  it('says where the value comes from, and under which name the runtime knows it', async () => {
    await show({ overrides: { temperature: 0.4 } });
    expect(textOf('temperature')).toContain('options.temperature');
    expect(textOf('temperature')).toContain('override · model');
    expect(textOf('top_k')).toContain('runtime default');
    expect(textOf('min_tokens')).toContain('unknown');
  });

  it('never corrects what is being typed, and writes it as the runtime gets it afterwards', async () => {
    await show();
    const field = exact('Temperature, exact value');
    await type(field, '0.4');
    expect(field.value).toBe('0.4');
    expect(textOf('temperature')).toContain('0.80 → 0.40');

    await leave(field);
    expect(field.value).toBe('0.40');
  });

  it('marks a value out of range with the rule and its source, and leaves it as it is', async () => {
    await show();
    const field = exact('Temperature, exact value');
    await type(field, '1.4');
    await leave(field);
    expect(field.value).toBe('1.40');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(textOf('temperature')).toContain('Temperature: must be at most 1. (model family: Llama 3 family)');
    expect(form.valid()).toBe(false);
  });

  it('keeps text that is no number, and says so', async () => {
    await show();
    const field = exact('Top K, exact value');
    await type(field, '4o');
    await leave(field);
    expect(field.value).toBe('4o');
    expect(textOf('top_k')).toContain('This is not a number.');
  });

  it('takes the decimal comma in Polish, and shows it', async () => {
    TestBed.inject(LanguageStore).choose('pl');
    await show();
    const field = exact('Temperature, dokładna wartość');
    await type(field, '0,45');
    await leave(field);
    expect(form.patch()).toEqual({ temperature: 0.45 });
    expect(field.value).toBe('0,45');
  });

  it('keeps the edits when the language changes', async () => {
    await show();
    await type(exact('Temperature, exact value'), '0.45');
    TestBed.inject(LanguageStore).choose('pl');
    await page.whenStable();
    expect(form.patch()).toEqual({ temperature: 0.45 });
    expect(textOf('temperature')).toContain('nadpisanie · model');
  });

  it('inherits when the field is emptied', async () => {
    await show({ overrides: { temperature: 0.4 } });
    await type(exact('Temperature, exact value'), '');
    expect(form.patch()).toEqual({ temperature: null });
    expect(textOf('temperature')).toContain('0.40 → inherit (0.80)');
  });

  it('gives back with Escape what was there before', async () => {
    await show({ overrides: { temperature: 0.4 } });
    const field = exact('Temperature, exact value');
    await type(field, '0.9');
    await press(field, 'Escape');
    expect(field.value).toBe('0.40');
    expect(form.patch()).toEqual({});
  });

  it('gives it back even to fingers that are quicker than the screen', async () => {
    await show({ overrides: { temperature: 0.4 } });
    const field = exact('Temperature, exact value');
    field.dispatchEvent(new Event('focus'));
    field.value = '0.9';
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await page.whenStable();
    expect(field.value).toBe('0.40');
  });

  it('offers values with a meaning of their own', async () => {
    await show();
    const unlimited = [...row('max_tokens').querySelectorAll('button')].find((button) =>
      button.textContent?.includes('unlimited (-1)'),
    );
    expect(unlimited?.getAttribute('aria-pressed')).toBe('true');
    await type(exact('Max tokens, exact value'), '50');
    expect(unlimited?.getAttribute('aria-pressed')).toBe('false');
    unlimited?.click();
    expect(form.patch()).toEqual({ max_tokens: -1 });
  });

  it('moves by the slider in steps', async () => {
    await show();
    const slider = row('temperature').querySelector<HTMLInputElement>('input[type=range]');
    if (!slider) throw new Error('the row has no slider');
    slider.value = '3';
    slider.dispatchEvent(new Event('input'));
    await page.whenStable();
    expect(form.patch()).toEqual({ temperature: 0.15 });
    expect(slider.getAttribute('aria-valuetext')).toBe('0.15');
  });

  it('says what resetting will inherit, does it, and moves the focus on', async () => {
    await show({ overrides: { temperature: 0.4 } });
    const reset = find<HTMLButtonElement>('[aria-label="Reset Temperature: inherit 0.80"]');
    reset.focus();
    reset.click();
    await page.whenStable();
    expect(form.patch()).toEqual({ temperature: null });
    expect(row('temperature').contains(document.activeElement)).toBe(true);
    expect(row('temperature').querySelector('.reset button')).toBeNull();
  });

  it('cannot be reset where nothing of its own is set', async () => {
    await show();
    expect(row('temperature').querySelector('.reset button')).toBeNull();
  });

  it('is locked, with the reason, where a policy forces the value', async () => {
    await show({ runtimeWide: { values: { temperature: 0.2 }, policies: { temperature: { force: true } } } });
    expect(exact('Temperature, exact value').readOnly).toBe(true);
    expect(row('temperature').querySelector<HTMLInputElement>('input[type=range]')?.disabled).toBe(true);
    expect(textOf('temperature')).toContain(
      'Locked: a policy of the whole runtime (last changed by olga) forces 0.20.',
    );
  });

  it('says that its own value is forced, and can still be changed', async () => {
    await show({ overrides: { temperature: 0.2 }, policies: { temperature: { force: true } } });
    expect(textOf('temperature')).toContain('Policy set here: forced.');
    expect(exact('Temperature, exact value').readOnly).toBe(false);
  });

  it('tells what a policy makes of the value', async () => {
    await show({ runtimeWide: { values: {}, policies: { max_tokens: { max: 2048 } } } });
    await type(exact('Max tokens, exact value'), '4096');
    expect(textOf('max_tokens')).toContain('Policy of the whole runtime (last changed by olga): at most 2 048 tok.');
    expect(textOf('max_tokens')).toContain('The policy will turn this into 2 048 tok.');
  });

  it('shows at once what would have no effect beside another value', async () => {
    const evidence = 'sampler chain of the engine';
    await show({
      overrides: { top_k: 20 },
      schema_advice: [
        { kind: 'without_effect', parameter: 'top_k', when_parameter: 'mirostat', when_one_of: [2], evidence },
      ],
    });
    expect(textOf('top_k')).not.toContain('no effect');
    form.field('mirostat')?.setValue(2);
    await page.whenStable();
    expect(textOf('top_k')).toContain('Top K: has no effect while mirostat is 2.');
  });

  it('tells what is known of the parameter and how it is known', async () => {
    await show();
    find<HTMLButtonElement>('[aria-label="About Temperature"]').click();
    await page.whenStable();
    expect(textOf('temperature')).toContain('Flattens or sharpens the odds of the next token.');
    const facts = [...row('temperature').querySelectorAll('dl > div')].map(wordsIn);
    expect(facts).toEqual([
      'Default 0.80 catalogue for this runtime version: DefaultOptions in api/types.go',
      'Lowest at least 0.00 no source recorded',
      'Highest at most 1.00 model family: Llama 3 family',
      'Out of range unknown',
      'Live check never checked on the live runtime',
    ]);
  });

  it('shows the ladder with the losers while the source has the focus', async () => {
    await show({ overrides: { temperature: 0.4 }, modelFile: { temperature: 0.6 } });
    const chip = row('temperature').querySelector<HTMLButtonElement>('kam-source-chip button');
    chip?.focus();
    await page.whenStable();
    const steps = [...document.querySelectorAll('kam-ladder-view li')].map(wordsIn);
    expect(steps[0]).toMatch(/^override · model 0\.40 in effect piotr, /);
    expect(steps.slice(1)).toEqual(['model file 0.60 overruled', 'runtime default 0.80 overruled']);

    chip?.blur();
    await page.whenStable();
    expect(document.querySelector('kam-ladder-view')).toBeNull();
  });

  it('stands in the group of its kind, what reloads the model apart and last', async () => {
    await show();
    const titles = [...page.nativeElement.querySelectorAll('h3')].map((title: Element) =>
      (title.textContent ?? '').trim().replaceAll(/\s+/g, ' '),
    );
    expect(titles).toEqual([
      'Sampling',
      'Length',
      'Loading · with each request',
      'Loading · changing these reloads the model',
    ]);
  });
});
