import { FeaturePage, configBody, presetBody, problem } from '@kamerton/cockpit-testing';
import { answerLists, feature, paths } from '../testing/feature';

const own = presetBody({ name: 'ours', shipped: false, version: 3, updated_by: 'anna', params: { temperature: 0.5 } });

describe('the presets', () => {
  let page: FeaturePage;

  afterEach(() => page.close());

  const open = async (query = '', items = [presetBody(), own]): Promise<void> => {
    page = await FeaturePage.open(`/presets${query}`, feature);
    await page.answer(paths.presets, { items, next_cursor: null });
    await answerLists(page);
  };
  /** What is asked once an editor opens, so that names can be chosen. */
  const answerKnown = async (): Promise<void> => {
    const asked = page.http.match(({ url }) => url.includes('/config?'));
    expect(asked).toHaveLength(1);
    asked.forEach((one) => one.flush(configBody()));
    await page.settle();
  };
  const fill = async (index: number, parameter: string, text: string): Promise<void> => {
    const [name, value] = [...(document.querySelectorAll('.value')[index]?.querySelectorAll('input') ?? [])];
    for (const [field, typed] of [
      [name, parameter],
      [value, text],
    ] as const) {
      if (!field) throw new Error(`there is no value ${index}`);
      field.value = typed;
      field.dispatchEvent(new Event('input'));
    }
    await page.settle();
  };

  it('are the team’s own and the shipped ones, which cannot be changed', async () => {
    await open();
    expect(page.texts('kam-preset-card h3')).toEqual(['ours', 'precise']);
    expect(page.text).toContain('temperature 0.2 top_k 0');
    await page.press('Edit: ours');
    expect(page.textOf('kam-preset-editor h2')).toBe('Edit ours');
    await answerKnown();
    await expect(page.press('Edit: precise')).rejects.toThrow('there is no button');
  });

  it('are written with names that the models here know, and values by their type', async () => {
    await open('', []);
    expect(page.text).toContain('None yet.');
    await page.press('New preset');
    await answerKnown();
    expect([...document.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'))).toContain(
      'temperature',
    );
    await page.type('Name', 'calm');
    await page.type('What it is for, and why these values', 'No surprises.');
    await fill(0, 'temperature', '0,2');
    await page.press('Add a value');
    await fill(1, 'keep_alive', '300');
    await page.press('Save');
    const request = page.asked('/api/v1/presets', 'POST');
    expect(request.request.body).toEqual({
      name: 'calm',
      description: 'No surprises.',
      params: { temperature: 0.2, keep_alive: '300' },
    });
    request.flush(presetBody({ name: 'calm', shipped: false }));
    await page.settle();
    await page.answer(paths.presets, { items: [own], next_cursor: null });
    expect(page.text).toContain('Saved: calm.');
    expect(document.querySelector('kam-preset-editor')).toBeNull();
  });

  it('say what has to be mended, all at once, and then what the API refuses', async () => {
    await open();
    await page.press('New preset');
    await answerKnown();
    await page.type('Name', '-no');
    await fill(0, 'temperature', 'warm');
    await page.press('Save');
    expect(page.texts('kam-preset-editor kam-notice p')).toEqual([
      expect.stringContaining('The name must be letters'),
      'The value of temperature cannot be read.',
    ]);
    await page.type('Name', 'no');
    await fill(0, 'temperature', '-3');
    await page.press('Save');
    const errors = [{ pointer: '/params/temperature', code: 'BELOW_MIN' as const, message: 'must be at least 0.' }];
    await page.refuse('/api/v1/presets', problem('INVALID_PARAMETERS', { errors }), 'POST');
    expect(page.textOf('kam-failure-notice')).toContain('Not saved. What you typed is still here.');
    expect(page.textOf('kam-failure-notice')).toContain('must be at least 0.');
  });

  it('are changed against the version that was read, and deleted after a question', async () => {
    await open();
    await page.press('Edit: ours');
    await answerKnown();
    await fill(0, 'temperature', '0.6');
    await page.press('Save');
    const change = page.asked('/api/v1/presets/ours', 'PATCH');
    expect(change.request.headers.get('if-match')).toBe('"3"');
    expect(change.request.body).toEqual({ description: own.description, params: { temperature: 0.6 } });
    change.flush(own);
    await page.settle();
    await page.answer(paths.presets, { items: [own], next_cursor: null });

    await page.press('Delete: ours');
    await page.press('Delete');
    await page.answer('/api/v1/presets/ours', {}, 'DELETE');
    await page.answer(paths.presets, { items: [], next_cursor: null });
    expect(page.text).toContain('Deleted: ours.');
    await page.press('Undo');
    await page.answer('/api/v1/presets/ours/revisions/3/restore', { ...own, version: 5 }, 'POST');
    await page.answer(paths.presets, { items: [own], next_cursor: null });
    expect(page.text).toContain('ours is restored as version 5.');
  });

  it('have versions, and any of them can come back', async () => {
    await open();
    await page.press('Versions: ours');
    const revision = { description: '', user_id: 'anna', at: '2026-03-10T09:00:00.000Z', reason: null };
    await page.answer('/api/v1/presets/ours/revisions?limit=500', {
      items: [
        { ...revision, version: 3, action: 'update', params: { temperature: 0.5 } },
        { ...revision, version: 2, action: 'update', params: { top_k: 0 }, reason: 'greedy' },
      ],
      next_cursor: null,
    });
    expect(page.texts('kam-preset-versions li')).toEqual([
      expect.stringMatching(/^Version 3 changed · anna · .* temperature 0.5$/),
      expect.stringMatching(/^Version 2 changed · anna · .* · greedy Restore top_k 0$/),
    ]);
    await page.press('Restore: Version 2');
    await page.answer('/api/v1/presets/ours/revisions/2/restore', { ...own, version: 4 }, 'POST');
    await page.answer(paths.presets, { items: [{ ...own, version: 4 }], next_cursor: null });
    await page.answer('/api/v1/presets/ours/revisions?limit=500', { items: [], next_cursor: null });
    expect(page.text).toContain('ours is restored as version 4.');
  });

  it('are not lost while they are written', async () => {
    await open();
    await page.press('New preset');
    await answerKnown();
    await page.type('Name', 'calm');
    const leaving = page.go('/transfer/ollama/llama3:8b');
    await page.until(() => page.text.includes('Stay here'));
    await page.press('Stay here');
    await leaving;
    expect(page.address).toBe('/presets');
    expect(page.find<HTMLInputElement>('kam-preset-editor input').value).toBe('calm');
  });

  it('begin with a model’s overrides where that was asked for', async () => {
    await open('?runtime=ollama&model=llama3:8b');
    await page.answer(paths.config, configBody({ overrides: { top_k: 0, stop: ['a'] } }));
    await answerKnown();
    const texts = [...document.querySelectorAll<HTMLInputElement>('.value input')].map(({ value }) => value);
    expect(texts).toEqual(['top_k', '0', 'stop', '["a"]']);
  });

  it('are used on a model by going where it is shown what arrives', async () => {
    await open();
    await page.press('Use on a model: precise');
    const field = page.find<HTMLSelectElement>('kam-preset-card kam-model-choice select');
    field.value = 'ollama\nother:1b';
    field.dispatchEvent(new Event('change'));
    await page.settle();
    await page.answer(paths.profiles('other:1b'), { items: [], next_cursor: null });
    await page.press('Show what arrives');
    expect(page.address).toBe('/transfer/ollama/other:1b?preset=precise');
    page.http.match(() => true);
  });
});
