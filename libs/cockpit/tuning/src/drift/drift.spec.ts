import { TestBed } from '@angular/core/testing';
import { configBody, modelBody, problem } from '@kamerton/cockpit-testing';
import type { DriftBody } from '@kamerton/contract';
import { TuningPage, configPath } from '../testing/tuning-page';

const driftPath = '/api/v1/models/llama3%3A8b/drift?runtime=ollama';

const drift: DriftBody = {
  since: '2026-11-21T10:00:00.000Z',
  runtime_version: { from: '0.32.9', to: '0.33.0' },
  parameters: {
    temperature: { default: { from: 0.8, to: 0.95 } },
    typical_p: { presence: 'removed', default: { from: 0.5, to: null } },
  },
};

describe('drift', () => {
  let page: TuningPage;

  afterEach(() => page.close());

  const notice = (): string => (page.find('kam-drift-notice').textContent ?? '').replaceAll(/\s+/g, ' ');

  it('is told above the form: what moved, and that the overrides stand', async () => {
    page = await TuningPage.tuning(configBody({ drift, overrides: { top_k: 7 } }));
    expect(notice()).toContain('Your overrides stand; beneath them this has moved:');
    const lines = [...document.querySelectorAll('kam-drift-notice li')].map((line) => line.textContent);
    expect(lines).toEqual([
      'runtime 0.32.9 → 0.33.0',
      'Temperature: default 0.80 → 0.95',
      'typical_p: left the schema, default 0.5 → unknown',
    ]);
  });

  it('does not say that overrides stand of which one no longer holds', async () => {
    const gone = { rung: 'model_override', parameter: 'typical_p', value: 0.5, code: 'UNKNOWN_PARAMETER' } as const;
    const invalid_overrides = [{ ...gone, message: 'typical_p: this model has no such parameter.' }];
    page = await TuningPage.tuning(configBody({ drift, overrides: { top_k: 7, typical_p: 0.5 }, invalid_overrides }));
    expect(notice()).not.toContain('Your overrides stand');
    expect(notice()).toContain('no longer in effect: typical_p.');
  });

  it('speaks of no overrides where there are none', async () => {
    page = await TuningPage.tuning(configBody({ drift }));
    expect(notice()).not.toContain('Your overrides');
  });

  it('keeps a long story short', async () => {
    const parameters = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`p${index}`, { presence: 'added' as const }]),
    );
    page = await TuningPage.tuning(configBody({ drift: { ...drift, parameters } }));
    expect(document.querySelectorAll('kam-drift-notice li')).toHaveLength(6);
    expect(notice()).toContain('and 5 more');
  });

  it('goes once somebody has seen it, edits and focus kept', async () => {
    page = await TuningPage.tuning(configBody({ drift }));
    await page.type('Temperature, exact value', '0.4');
    await page.press('Seen');
    page.http.expectOne({ method: 'DELETE', url: driftPath }).flush(null, { status: 204, statusText: '' });
    await page.settle();
    await page.answerConfig(configBody());
    expect(document.querySelector('kam-drift-notice')).toBeNull();
    expect(document.activeElement?.id).toBe('tuning-title');
    expect(page.find('kam-apply-bar').textContent).toContain('1 change');
  });

  it('stays, and says why, when that is refused', async () => {
    page = await TuningPage.tuning(configBody({ drift }));
    await page.press('Seen');
    page.http
      .expectOne({ method: 'DELETE', url: driftPath })
      .flush(problem('PERMISSION_DENIED', { detail: 'Only tuners may.' }), { status: 403, statusText: '' });
    await page.settle();
    expect(notice()).toContain('Only tuners may.');
    expect(page.button('Seen').getAttribute('aria-disabled')).not.toBe('true');
  });

  it('marks the model in the list in words, and narrows the list to such models', async () => {
    page = await TuningPage.open('/models/ollama/llama3:8b');
    await page.answerLists([modelBody(), modelBody({ model: 'moved', drifted: true })]);
    await page.answerConfig(configBody());
    const names = (): readonly (string | null)[] =>
      [...document.querySelectorAll('kam-model-entry .name')].map((name) => name.textContent);
    expect(page.find('a[href="/models/ollama/moved"]').textContent).toContain('something moved beneath');
    expect(names()).toEqual(['llama3:8b', 'moved']);
    await page.press('1 moved beneath');
    expect(names()).toEqual(['moved']);
    await page.press('1 moved beneath');
    expect(names()).toEqual(['llama3:8b', 'moved']);
  });

  it('has no filter where nothing moved', async () => {
    page = await TuningPage.tuning();
    expect(page.text).not.toContain('moved beneath');
  });
});

describe('stored values whose parameter is gone', () => {
  let page: TuningPage;
  const config = configBody({
    overrides: { typical_p: 0.5 },
    invalid_overrides: [
      {
        rung: 'model_override',
        parameter: 'typical_p',
        value: 0.5,
        code: 'UNKNOWN_PARAMETER',
        message: 'typical_p: this model has no such parameter.',
      },
    ],
  });

  beforeEach(async () => {
    page = await TuningPage.tuning(config);
  });
  afterEach(() => page.close());

  it('have a section of their own, with the reason', () => {
    expect(page.find('kam-stray-list').textContent).toContain('so no service gets them.');
    const cells = [...page.find('kam-stray-list li').children].map((cell) => cell.textContent?.trim());
    expect(cells).toEqual([
      'typical_p',
      '0.5',
      'override · model',
      'typical_p: this model has no such parameter.',
      'Remove',
    ]);
  });

  it('are removed with Apply, and not before', async () => {
    await page.pressNamed('Remove: typical_p');
    expect(page.find('kam-apply-bar').textContent).toContain('1 change');
    page.http.expectNone({ method: 'PATCH', url: configPath });
    await page.press('Apply');
    expect((await page.expectPatch()).request.body).toEqual({ params: { typical_p: null } });
  });

  it('are kept after all when that is wanted', async () => {
    await page.pressNamed('Remove: typical_p');
    await page.pressNamed('Keep after all: typical_p');
    expect(document.querySelector('kam-apply-bar')).toBeNull();
  });

  it('include policies, which go like any other change', async () => {
    page.close();
    TestBed.resetTestingModule();
    page = await TuningPage.tuning(configBody({ policies: { typical_p: { max: 0.5 } } }));
    expect(page.find('kam-stray-list').textContent).toContain('It rules nothing as long as the parameter is gone.');
    await page.pressNamed('Remove: typical_p, policy');
    expect(page.find('kam-apply-bar').textContent).toContain('1 change');
    await page.press('Apply');
    expect((await page.expectPatch()).request.body).toEqual({ policies: { typical_p: null } });
  });
});
