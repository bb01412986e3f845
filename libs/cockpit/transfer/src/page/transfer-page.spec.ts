import { FeaturePage, presetBody, problem, transferBody } from '@kamerton/cockpit-testing';
import { answerLists, feature, paths } from '../testing/feature';

const address = '/transfer/ollama/llama3:8b';

describe('bringing values to a model', () => {
  let page: FeaturePage;

  afterEach(() => page.close());

  const open = async (query = ''): Promise<void> => {
    page = await FeaturePage.open(`${address}${query}`, feature);
    await page.answer(paths.presets, { items: [presetBody()], next_cursor: null });
  };
  const openWithPreset = async (): Promise<void> => {
    await open('?preset=precise');
    await page.answer(paths.preview, transferBody(), 'POST');
  };
  const choose = async (label: string, value: string): Promise<void> => {
    const fields = [...document.querySelectorAll('label')];
    const field = fields.find((one) => one.textContent?.trim().startsWith(label))?.querySelector('select');
    if (!field) throw new Error(`there is no choice “${label}”`);
    field.value = value;
    field.dispatchEvent(new Event('change'));
    await page.settle();
  };

  it('shows what becomes of each value of a preset before anything is stored', async () => {
    await open('?preset=precise');
    expect(page.text).toContain('For extraction and classification.');
    const dryRun = page.asked(paths.preview, 'POST');
    expect(dryRun.request.body).toEqual({ preset: 'precise', mode: 'merge' });
    dryRun.flush(transferBody());
    await page.settle();
    expect(page.texts('kam-arrival-report tbody tr')).toEqual([
      'Temperature exact 0.20 → 0.20',
      'Top K approximated -1 → off (0) off is written 0 there',
      'min_p unknown here 0.05 → nothing no such parameter',
    ]);
    expect(page.textOf('kam-arrival-report')).toContain('2 values arrive');
    expect(document.querySelectorAll('kam-arrival-report input')).toHaveLength(2);
  });

  it('takes only what is ticked, and applies it against the version that was looked at', async () => {
    await openWithPreset();
    await page.tick('Take Top K');
    const dryRun = page.asked(paths.preview, 'POST');
    expect(dryRun.request.body).toEqual({ preset: 'precise', mode: 'merge', only: ['temperature'] });
    dryRun.flush(transferBody({ report: [] }));
    await page.settle();
    expect(page.texts('kam-arrival-report tbody tr')).toHaveLength(3);

    await page.type('Why? (goes to the audit log)', 'extraction');
    await page.press('Apply');
    const write = page.asked(paths.apply, 'POST');
    expect(write.request.body).toEqual({
      preset: 'precise',
      mode: 'merge',
      only: ['temperature'],
      reason: 'extraction',
    });
    expect(write.request.headers.get('if-match')).toBe('"7"');
    write.flush(transferBody({ version: 8, dry_run: false }));
    await page.settle();
    expect(page.text).toContain('Applied: version 8.');
    expect(page.address).toBe('/models/ollama/llama3:8b');
  });

  it('asks nothing where everything is left', async () => {
    await openWithPreset();
    await page.tick('Take Top K');
    await page.answer(paths.preview, transferBody(), 'POST');
    await page.tick('Take Temperature');
    expect(page.text).toContain('Nothing is ticked');
    expect(document.querySelector('kam-write-preview')).toBeNull();
  });

  it('goes on without a value that a policy forbids, when asked to', async () => {
    await open('?preset=precise');
    const refused = { pointer: '/params/seed', parameter: 'seed', code: 'FORBIDDEN' } as const;
    const errors = [{ ...refused, message: 'seed: forbidden.' }];
    await page.refuse(paths.preview, problem('INVALID_PARAMETERS', { errors }), 'POST');
    expect(page.text).toContain('seed: forbidden.');
    await page.tick('Fit or leave out what is refused');
    const settled = paths.preview.replace('&dry_run', '&resolve_conflicts=true&dry_run');
    await page.answer(settled, transferBody(), 'POST');
    expect(page.texts('kam-arrival-report tbody tr')).toHaveLength(3);
    expect(page.text).not.toContain('seed: forbidden.');
  });

  it('copies another model, a profile of it included, in place of everything', async () => {
    await open();
    await page.tick('Another model');
    await answerLists(page);
    await choose('Model', 'ollama\nother:1b');
    await page.answer(paths.profiles('other:1b'), { items: [{ profile: 'summariser' }], next_cursor: null });
    const own = page.asked(paths.preview, 'POST');
    expect(own.request.body).toMatchObject({ copy_of: { runtime: 'ollama', model: 'other:1b', profile: null } });
    await choose('Profile', 'summariser');
    const summariser = page.asked(paths.preview, 'POST');
    expect(summariser.request.body).toMatchObject({ copy_of: { profile: 'summariser' }, mode: 'merge' });
    own.flush(transferBody({ report: [] }));
    summariser.flush(transferBody());
    await page.settle();
    expect(page.texts('kam-arrival-report tbody tr')).toHaveLength(3);
    await page.tick('replace everything');
    expect(page.asked(paths.preview, 'POST').request.body).toMatchObject({ mode: 'replace' });
  });

  it('recognises the format of a pasted file, lets it be corrected, and shows the lines that could not be read', async () => {
    await open();
    await page.tick('A file');
    const text = 'PARAMETER temperature 0.2\nPARAMETER warp 9\n';
    await page.type('Text of the file', text);
    expect(page.text).toContain('Recognised: Ollama Modelfile');
    const dryRun = page.asked(paths.preview, 'POST');
    expect(dryRun.request.body).toEqual({ document: { format: 'modelfile', text }, mode: 'merge' });
    const unread = [{ text: 'PARAMETER warp 9', line: 2, reason: 'no such parameter' }];
    dryRun.flush(transferBody({ unread }));
    await page.settle();
    expect(page.textOf('kam-arrival-report')).toContain(
      '1 line was left out PARAMETER warp 9 line 2 no such parameter',
    );
    await choose('Format', 'llamacpp');
    expect(page.asked(paths.preview, 'POST').request.body).toMatchObject({ document: { format: 'llamacpp' } });
  });

  it('keeps the choice where it is refused, and looks again', async () => {
    await openWithPreset();
    await page.press('Apply');
    const conflict = problem('VERSION_CONFLICT', { current_version: 9, detail: 'Version 9 is in store.' });
    await page.refuse(paths.apply, conflict, 'POST');
    expect(page.text).toContain('Version 9 is in store.');
    await page.press('Try again');
    await page.answer(paths.preview, transferBody({ version: 9 }), 'POST');
    await page.press('Apply');
    expect(page.asked(paths.apply, 'POST').request.headers.get('if-match')).toBe('"9"');
  });

  it('exports in a format of one’s choice, with what is lost on the way', async () => {
    page = await FeaturePage.open(`${address}?go=out`, feature);
    await page.answer(paths.export('modelfile'), {
      format: 'modelfile',
      file_name: 'Modelfile',
      text: 'PARAMETER temperature 0.4\nPARAMETER top_k 5\n',
      report: [
        { parameter: 'temperature', value: 0.4, as: 'temperature', fate: 'exact', there: 0.4, reason: null },
        { parameter: 'min_p', value: 0.1, as: 'min_p', fate: 'impossible', there: null, reason: 'no field for it' },
      ],
    });
    expect(page.textOf('kam-text-file')).toContain('Modelfile 2 lines');
    expect(page.textOf('pre')).toBe('PARAMETER temperature 0.4 PARAMETER top_k 5');
    expect(page.texts('tbody tr')).toEqual(['min_p impossible there 0.1 → nothing no field for it']);
    await choose('Format', 'openai');
    await page.answer(paths.export('openai'), { format: 'openai', file_name: 'r.json', text: '{}', report: [] });
    expect(page.text).toContain('Everything is carried exactly.');
  });
});
