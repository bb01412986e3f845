import { configBody, configWriteBody, modelBody, problem, revisionBody } from '@kamerton/cockpit-testing';
import type { ConflictResolution, ImpactBody } from '@kamerton/contract';
import { TuningPage, configPath, trialPath } from '../testing/tuning-page';

const temperature = 'Temperature, exact value';
const place = { runtime: 'ollama', model: 'llama3:8b', profile: 'summariser' };

const conflict: ConflictResolution = {
  ...place,
  rung: 'profile_override',
  parameter: 'temperature',
  rule: 'max',
  subject: 'value',
  from: 0.9,
  resolution: 'clamped',
  to: 0.4,
  message: 'The profile summariser has temperature 0.9.',
};

const impact: ImpactBody = {
  targets: [
    {
      runtime: 'ollama',
      model: 'llama3:8b',
      profile: null,
      effective: {
        temperature: {
          from: { value: 0.8, source: 'runtime_catalog', sent: false },
          to: { value: 0.4, source: 'model_override', sent: true },
        },
      },
      lost: [],
      reloads: ['use_mmap'],
      problems: [],
      services: [{ service: 'chat', instances: 2, last_seen_at: '2026-03-10T09:00:00.000Z' }],
    },
  ],
  target_count: 1,
};

describe('a review before Apply', () => {
  let page: TuningPage;

  afterEach(() => page.close());

  const written = (given: Parameters<typeof configWriteBody>[0] = {}) =>
    configWriteBody({ version: 8, revision: revisionBody({ version: 8 }), dry_run: false, ...given });
  const dialog = (): HTMLElement | null => document.querySelector('kam-review-dialog');
  const reviewed = async (): Promise<HTMLElement> => {
    for (let found = dialog(); ; found = dialog()) {
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const bar = (): HTMLElement => page.find('kam-apply-bar');

  it('does not come between a plain change and Apply', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Apply');
    (await page.expectPatch()).flush(written());
    await page.settle();
    expect(dialog()).toBeNull();
    expect(page.text).toContain('Applied: version 8.');
  });

  it('opens where the model would be loaded anew, and going back stores nothing', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Apply');
    await page.answerTrial(configWriteBody({ diff: { temperature: { from: null, to: 0.4 } }, impact }));
    const words = (await reviewed()).textContent;
    expect(words).toContain('What the changes to llama3:8b would do');
    expect(words).toContain('The model is loaded anew with the next request: Memory-map the weights.');
    expect(words).toContain('chat (2 instances)');
    await page.press('Go back');
    page.http.expectNone({ method: 'PATCH', url: configPath });
    expect(bar().textContent).toContain('1 change');
  });

  it('can be asked for', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Review');
    await page.answerTrial(configWriteBody({ diff: { temperature: { from: null, to: 0.4 } } }));
    await reviewed();
    document.querySelector<HTMLElement>('kam-review-dialog [matButton=filled]')?.click();
    await page.settle();
    page.http.expectOne({ method: 'PATCH', url: configPath }).flush(written());
  });

  it('lists contradictions with what would be made of them, and settles them only when told to', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Apply');
    await page.answerTrial(problem('POLICY_CONFLICT', { conflicts: [conflict] }));
    const also = { ...place, version: 3, diff: { temperature: { from: 0.9, to: 0.4 } } };
    const settled = configWriteBody({ resolved: [conflict], also_changed: [also], impact });
    await page.answerTrial(settled, `${configPath}&resolve_conflicts=true&dry_run=true`);
    const words = (await reviewed()).textContent;
    expect(words).toContain('The profile summariser has temperature 0.9.');
    expect(words).toContain('llama3:8b · profile summariser, Temperature:');
    expect(words).toContain('llama3:8b · profile summariser');

    await page.press('Apply and settle these');
    const patch = page.http.expectOne({ method: 'PATCH', url: `${configPath}&resolve_conflicts=true` });
    expect(patch.request.body).toEqual({ params: { temperature: 0.4 } });
    patch.flush(written({ also_changed: [also] }));
    await page.settle();
    expect(page.text).toContain('Applied: version 8; changed elsewhere as well: 1.');
    await page.answerLists([modelBody({ override_count: 5, version: 8 })]);
    expect(page.find('kam-model-list .active .badge').textContent).toBe('5');
  });

  it('says a refusal under the field without having stored anything', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Apply');
    const message = 'Temperature: must be at most 0.3.';
    const errors = [{ pointer: '/params/temperature', parameter: 'temperature', code: 'ABOVE_MAX', message }] as const;
    await page.answerTrial(problem('INVALID_PARAMETERS', { errors }));
    expect(page.find('[aria-labelledby=label-temperature] .messages').textContent).toContain(message);
    page.http.expectNone({ method: 'PATCH', url: configPath });
  });

  it('stands in the bar in one line once nobody types any more', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await new Promise((resolve) => setTimeout(resolve, 550));
    await page.answerTrial(configWriteBody({ impact }));
    expect(bar().textContent).toContain('1 value of requests changes · the model is loaded anew · 1 service follows');
    await page.type(temperature, '0.5');
    expect(bar().textContent).not.toContain('service follows');
  });

  it('is not asked for again by an Apply that finds the answer there', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await new Promise((resolve) => setTimeout(resolve, 550));
    await page.answerTrial(configWriteBody());
    await page.press('Apply');
    page.http.expectNone({ method: 'PATCH', url: trialPath });
    page.http.expectOne({ method: 'PATCH', url: configPath }).flush(written());
  });

  it('is followed by a way back', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Apply');
    (await page.expectPatch()).flush({ ...written(), ...configBody({ version: 8, overrides: { temperature: 0.4 } }) });
    await page.settle();
    await page.press('Undo');
    const url = '/api/v1/models/llama3%3A8b/config/revisions/7/restore?runtime=ollama';
    const restore = page.http.expectOne({ method: 'POST', url });
    expect(restore.request.headers.get('if-match')).toBe('"8"');
    restore.flush({ ...written(), ...configBody({ version: 9 }) });
    await page.settle();
    expect(page.text).toContain('Taken back: version 9 is what was there before.');
    expect(page.find<HTMLInputElement>(`[aria-label="${temperature}"]`).value).toBe('0.80');
  });

  it('takes its way back away with the model that it is about', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Apply');
    (await page.expectPatch()).flush({ ...written(), ...configBody({ version: 8, overrides: { temperature: 0.4 } }) });
    await page.settle();
    expect(page.button('Undo')).toBeTruthy();
    page.find('kam-model-list a:not(.active):not(.tune)').click();
    await page.settle();
    page.http.expectOne('/api/v1/models/other/config?runtime=ollama').flush(configBody({ model: 'other' }));
    await page.settle();
    expect(() => page.button('Undo')).toThrow();
  });
});
