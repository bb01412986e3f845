import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { FormPage } from '../testing/form-page';

describe('the editor of a policy', () => {
  let page: FormPage;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [{ provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }],
    });
  });
  afterEach(() => {
    page.close();
    document.querySelector('.cdk-overlay-container')?.replaceChildren();
  });

  const dialog = (): HTMLElement | null => document.querySelector('kam-policy-dialog');
  const within = <Found extends HTMLElement>(selector: string): Found => {
    const found = dialog()?.querySelector<Found>(selector);
    if (!found) throw new Error(`nothing in the editor is “${selector}”`);
    return found;
  };
  const opened = async (name: string, label: string): Promise<void> => {
    page.row(name).querySelector<HTMLButtonElement>(`[aria-label^="Policy on ${label}"]`)?.click();
    while (!dialog()) await new Promise((resolve) => setTimeout(resolve, 5));
    await page.settle();
  };
  const choices = (): readonly HTMLElement[] => [...(dialog()?.querySelectorAll<HTMLElement>('.choice') ?? [])];
  const choose = async (words: string): Promise<void> => {
    const found = choices().find(({ textContent }) => textContent?.trim().startsWith(words));
    if (!found) throw new Error(`the editor offers no “${words}”`);
    found.querySelector('input')?.click();
    await page.settle();
  };
  const enter = async (control: string, text: string): Promise<void> => {
    const input = within<HTMLInputElement>(`[formControlName=${control}]`);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await page.settle();
  };
  const take = async (): Promise<void> => {
    within<HTMLButtonElement>('button[type=submit]').click();
    await page.settle();
  };

  it('makes a limit one of the unsaved changes, and the row says from what to what', async () => {
    page = await FormPage.show({ modelFile: { max_tokens: 4096 } });
    await opened('max_tokens', 'Max tokens');
    await choose('Limit');
    await enter('max', '2048');
    expect(within('.outcome').textContent).toContain('In effect: 4\u00a0096 tok → 2\u00a0048 tok.');
    await take();
    expect(dialog()).toBeNull();
    expect(page.form.changesToSend()).toEqual({ policies: { max_tokens: { max: 2048 } } });
    expect(page.textOf('max_tokens')).toContain('Policy set here: none → at most 2 048 tok.');
  });

  it('takes nothing over that the API would refuse, and says why', async () => {
    page = await FormPage.show();
    await opened('temperature', 'Temperature');
    await choose('Limit');
    expect(within('.complaint').textContent).toContain('Give at least one limit');
    await enter('max', '3');
    expect(within('.complaint').textContent).toContain('Temperature: must be at most 1.');
    await take();
    expect(dialog()).not.toBeNull();
    expect(page.form.changeCount()).toBe(0);
  });

  it('sets what holds now where a value is to be forced and none is set, and says so before', async () => {
    page = await FormPage.show({ modelFile: { top_k: 0 } });
    await opened('top_k', 'Top K');
    await choose('Force');
    expect(within('.outcome').textContent).toContain('off (0), which holds now, will be set.');
    await take();
    expect(page.form.changesToSend()).toEqual({ params: { top_k: 0 }, policies: { top_k: { force: true } } });
  });

  it('leaves the value to the person where none is known', async () => {
    page = await FormPage.show();
    await opened('min_tokens', 'Min tokens');
    await choose('Force');
    expect(within('.outcome').textContent).toContain('forcing needs one');
    await take();
    expect(page.form.valid()).toBe(false);
    expect(page.textOf('min_tokens')).toContain('the rule “force” needs a value in the same override set');
  });

  it('removes the own value with the leave to set one, and says so before', async () => {
    page = await FormPage.show({ overrides: { temperature: 0.4 } });
    await opened('temperature', 'Temperature');
    await choose('Forbid');
    expect(within('.outcome').textContent).toContain('The value set here (0.40) goes with it.');
    await take();
    expect(page.form.changesToSend()).toEqual({
      params: { temperature: null },
      policies: { temperature: { forbid: true } },
    });
    expect(page.textOf('temperature')).toContain('Forbidden by the policy set here');
    expect(page.row('temperature').querySelector<HTMLInputElement>('input[type=range]')?.disabled).toBe(true);
  });

  it('picks allowed values from those that there are', async () => {
    page = await FormPage.show();
    await opened('mirostat', 'Mirostat');
    await choose('Limit');
    for (const index of [3, 1]) {
      within<HTMLInputElement>(`.options label:nth-of-type(${index}) input`).click();
      await page.settle();
    }
    await choose('has its value rejected');
    await take();
    expect(page.form.policyPatch()).toEqual({ mirostat: { enum: [2, 0], on_violation: 'reject' } });
  });

  it('has one stop for the keyboard in each group of choices', async () => {
    page = await FormPage.show();
    await opened('temperature', 'Temperature');
    await choose('Limit');
    const radios = [...(dialog()?.querySelectorAll<HTMLInputElement>('[type=radio]') ?? [])];
    expect(radios.map(({ name }) => name)).toEqual(['kind', 'kind', 'kind', 'kind', 'manner', 'manner']);
    expect(radios.filter(({ checked }) => checked)).toHaveLength(2);
  });

  it('offers a list no limits, which it cannot have', async () => {
    page = await FormPage.show();
    await opened('stop', 'Stop sequences');
    expect(choices().map((choice) => choice.querySelector('strong')?.textContent)).toEqual([
      'No policy',
      'Force',
      'Forbid',
    ]);
  });

  it('takes a policy away', async () => {
    page = await FormPage.show({ policies: { temperature: { max: 0.9 } } });
    await opened('temperature', 'Temperature');
    expect(within<HTMLInputElement>('[formControlName=max]').value).toBe('0.9');
    await choose('No policy');
    await take();
    expect(page.form.policyPatch()).toEqual({ temperature: null });
  });
});
