import { configBody, configWriteBody, problem } from '@kamerton/cockpit-testing';
import { TuningPage, configPath } from '../testing/tuning-page';

const temperature = 'Temperature, exact value';

describe('when somebody else was faster', () => {
  let page: TuningPage;
  const theirs = { overrides: { temperature: 0.7, top_k: 5 }, version: 9, updated_by: 'anna' };

  afterEach(() => page.close());

  const bar = (): HTMLElement | null => document.querySelector('kam-apply-bar');

  beforeEach(async () => {
    page = await TuningPage.tuning(configBody({ overrides: { temperature: 0.5 } }));
    await page.type(temperature, '0.4');
    await page.press('Apply');
    (await page.expectPatch()).flush(problem('VERSION_CONFLICT', { current_version: 9 }), {
      status: 412,
      statusText: '',
    });
    await page.settle();
  });

  it('says so, keeps the edits and does not apply over it', async () => {
    expect(page.text).toContain('Somebody else applied version 9 in the meantime.');
    expect(page.find<HTMLInputElement>(`[aria-label="${temperature}"]`).value).toBe('0.4');
    await page.press('Apply');
    page.http.expectNone({ method: 'PATCH', url: configPath });
  });

  it('shows their values beside one’s own, and applies on top of theirs', async () => {
    await page.press('Reload and compare');
    await page.answerConfig(configBody(theirs));

    const rows = [...document.querySelectorAll('kam-conflict-notice tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].slice(0, 4).map((cell) => cell.textContent?.trim()),
    );
    expect(rows).toEqual([
      ['Temperature', '0.50', '0.70', '0.40'],
      ['Top K', 'inherit', '5', 'not changed'],
    ]);
    expect(page.text).toContain('Version 9 by anna is loaded beneath your changes.');
    expect(document.activeElement?.textContent).toContain('Version 9 by anna');

    await page.press('Apply');
    const patch = await page.expectPatch();
    expect(patch.request.headers.get('if-match')).toBe('"9"');
    expect(patch.request.body).toEqual({ params: { temperature: 0.4 } });
    patch.flush(configWriteBody({ ...configBody({ ...theirs, version: 10 }), dry_run: false }));
  });

  it('shows policies as well', async () => {
    await page.press('Reload and compare');
    await page.answerConfig(configBody({ ...theirs, policies: { temperature: { max: 0.9 } } }));
    const cells = [...page.find('kam-conflict-notice tbody tr:last-child').querySelectorAll('th, td')];
    expect(cells.slice(0, 4).map((cell) => cell.textContent?.trim())).toEqual([
      'Temperature, policy',
      'none',
      'at most 0.90',
      'not changed',
    ]);
  });

  it('takes theirs where that is wanted', async () => {
    await page.press('Reload and compare');
    await page.answerConfig(configBody(theirs));
    await page.press('Take theirs');
    expect(bar()).toBeNull();
    expect(page.find<HTMLInputElement>(`[aria-label="${temperature}"]`).value).toBe('0.70');
  });

  it('keeps everything when their version cannot be loaded', async () => {
    await page.press('Reload and compare');
    page.http.expectOne({ method: 'GET', url: configPath }).error(new ProgressEvent('error'));
    await page.settle();
    expect(page.text).toContain('Kamerton does not answer.');
    expect(page.button('Reload and compare')).toBeTruthy();
    expect(bar()?.textContent).toContain('1 change');
  });
});
