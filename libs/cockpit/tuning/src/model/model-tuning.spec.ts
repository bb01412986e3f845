import { TestBed } from '@angular/core/testing';
import { configBody, configWriteBody, modelBody, problem, revisionBody, runtimeBody } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { TuningPage, configPath } from '../testing/tuning-page';

const temperature = 'Temperature, exact value';

describe('tuning a model', () => {
  let page: TuningPage;

  afterEach(() => page.close());

  const written = (given: Parameters<typeof configBody>[0] = {}): object => ({
    ...configWriteBody({ revision: revisionBody({ version: 8 }), dry_run: false, impact: null }),
    ...configBody({ version: 8, ...given }),
  });
  const bar = (): HTMLElement | null => document.querySelector('kam-apply-bar');

  it('names the model and, beneath it, the section', async () => {
    page = await TuningPage.tuning(configBody({ demo: true }));
    expect(page.find('h1').textContent).toBe('llama3:8b');
    expect(page.find('h2#tuning-title').textContent).toBe('Model tuning');
    expect(page.text).toContain('ollama 0.12.3');
    expect(page.text).toContain('demo runtime');
    expect(page.text).toContain('version 7 · piotr');
    expect(document.title).toBe('llama3:8b · Kamerton');
  });

  it('shows the bar with the first change and not before', async () => {
    page = await TuningPage.tuning();
    expect(bar()).toBeNull();
    await page.type(temperature, '0.4');
    expect(bar()?.textContent).toContain('1 change');
    await page.press('Discard');
    expect(bar()).toBeNull();
  });

  it('applies only what was changed, with the reason, against the version that was read', async () => {
    page = await TuningPage.tuning(configBody({ overrides: { top_k: 20 } }));
    await page.type(temperature, '0.4');
    await page.type('Why? (goes to the audit log)', '  calmer answers ');
    await page.press('Apply');

    const patch = await page.expectPatch();
    expect(patch.request.body).toEqual({ params: { temperature: 0.4 }, reason: 'calmer answers' });
    expect(patch.request.headers.get('if-match')).toBe('"7"');
    patch.flush(written({ overrides: { top_k: 20, temperature: 0.4 } }));
    await page.settle();

    expect(page.text).toContain('Applied: version 8. Adapters pick it up on their next poll.');
    expect(bar()).toBeNull();
    expect(page.find('kam-model-list .active .badge').textContent).toBe('2');
  });

  it('does not lose the focus with the bar', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    page.button('Discard').focus();
    await page.press('Discard');
    expect(document.activeElement?.id).toBe('tuning-title');
  });

  it('applies by key, and leaves the reason out when none was given', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.key('Enter', { ctrlKey: true });
    const patch = await page.expectPatch();
    expect(patch.request.body).toEqual({ params: { temperature: 0.4 } });
    patch.flush(written({ overrides: { temperature: 0.4 } }));
  });

  it('waits with applying until every change is correct, and leads to the first that is not', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '4');
    expect(bar()?.textContent).toContain('1 change needs correcting');
    await page.press('Apply');
    await page.key('Enter', { ctrlKey: true });
    page.http.expectNone({ method: 'PATCH', url: configPath });
  });

  it('puts the words of a refusal under the field, and keeps the edits', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Apply');
    const message = 'Temperature: must be at most 0.3.';
    (await page.expectPatch()).flush(
      problem('INVALID_PARAMETERS', {
        detail: 'One value is not acceptable.',
        errors: [
          { pointer: '/params/temperature', parameter: 'temperature', code: 'ABOVE_MAX', message },
          { pointer: '/params/gone', parameter: 'gone', code: 'UNKNOWN_PARAMETER', message: 'gone: unknown.' },
        ],
      }),
      { status: 422, statusText: '' },
    );
    await page.settle();

    expect(page.find('[aria-labelledby=label-temperature] .messages').textContent).toContain(message);
    expect(page.find('.foot').textContent).toContain('Not applied. Your changes are still here.');
    expect(page.find('.foot').textContent).toContain('gone: unknown.');
    expect(bar()?.textContent).toContain('1 change');
  });

  it('says when the API is not there, and keeps the edits', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Apply');
    (await page.expectPatch()).error(new ProgressEvent('error'));
    await page.settle();
    expect(page.find('.foot').textContent).toContain('Kamerton does not answer. Is it still running?');
    expect(page.button('Apply').getAttribute('aria-disabled')).not.toBe('true');
  });

  describe('in Polish', () => {
    it('counts changes the Polish way', async () => {
      page = await TuningPage.tuning();
      await page.type(temperature, '0.4');
      await page.type('Top K, exact value', '7');
      TestBed.inject(LanguageStore).choose('pl');
      await page.settle();
      await page.answerLists([modelBody()]);
      await page.answerConfig(configBody());
      expect(bar()?.textContent).toContain('2 zmiany');
      expect(page.button('Zastosuj')).toBeTruthy();
      expect(page.find('h2#tuning-title').textContent).toBe('Strojenie modelu');
    });

    it('asks the API for its texts in Polish, and keeps the edits', async () => {
      page = await TuningPage.tuning();
      await page.type(temperature, '0.4');
      TestBed.inject(LanguageStore).choose('pl');
      await page.settle();
      const reading = page.http.expectOne({ method: 'GET', url: configPath });
      expect(reading.request.headers.get('accept-language')).toBe('pl');
      reading.flush(configBody());
      await page.answerLists([modelBody()]);
      expect(bar()?.textContent).toContain('1 zmiana');
    });
  });

  it('shows what somebody else has applied whenever a reading comes upon it, before anything is applied over it', async () => {
    page = await TuningPage.tuning(configBody({ overrides: { temperature: 0.5 } }));
    await page.type(temperature, '0.4');
    TestBed.inject(LanguageStore).choose('pl');
    await page.settle();
    await page.answerLists([modelBody()]);
    await page.answerConfig(configBody({ overrides: { temperature: 0.9 }, version: 8, updated_by: 'anna' }));
    expect(page.find('kam-conflict-notice').textContent).toContain('0,90');
    expect(page.find('kam-conflict-notice').textContent).toContain('0,40');
  });

  it('takes 0,5 for a number once the language is Polish', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0,5');
    expect(bar()?.textContent).toContain('1 change needs correcting');
    TestBed.inject(LanguageStore).choose('pl');
    await page.settle();
    await page.answerLists([modelBody()]);
    await page.answerConfig(configBody());
    expect(page.find<HTMLInputElement>('[aria-label="Temperature, dokładna wartość"]').value).toBe('0,50');
    expect(bar()?.textContent).not.toContain('wymaga poprawy');
  });

  it('says of a schema from before which runtime is down, since when and why, and asks it again', async () => {
    const schema_problem = { code: 'RUNTIME_DOWN', message: 'The runtime is down.' } as const;
    page = await TuningPage.open('/models/ollama/llama3:8b');
    const down = runtimeBody({ status: 'down', last_error: 'connection refused' });
    await page.answerLists([modelBody({ schema_status: 'stale' })], [down]);
    await page.answerConfig(configBody({ schema_status: 'stale', schema_problem }));
    const notice = page.find('.tuning kam-runtime-trouble');
    expect(notice.textContent).toMatch(/ollama has not answered since .*2026/);
    expect(notice.textContent).toContain('connection refused');

    notice.querySelector('button')?.click();
    page.http.expectOne({ method: 'POST', url: '/api/v1/runtimes/ollama/refresh' }).flush({});
    await page.settle();
    await page.answerLists([modelBody()]);
    await page.answerConfig(configBody());
    expect(document.querySelector('kam-runtime-trouble')).toBeNull();
  });

  it('does not call a runtime silent that answers but has lost the model', async () => {
    const schema_problem = { code: 'MODEL_GONE', message: 'The runtime no longer lists this model.' } as const;
    page = await TuningPage.tuning(configBody({ schema_status: 'stale', schema_problem }));
    expect(page.text).toContain('The runtime no longer lists this model.');
    expect(page.find('.tuning kam-runtime-trouble').textContent).toContain('ollama answered last on');
  });

  it('does not lead the key / behind a question', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    page.find('kam-model-list a:not(.active)').click();
    await page.settle();
    const before = document.activeElement;
    await page.key('/');
    expect(document.activeElement).toBe(before);
    await page.press('Stay here');
  });

  it('does not apply by key behind a question', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    page.find('kam-model-list a:not(.active)').click();
    await page.settle();
    expect(page.text).toContain('Leave without applying?');
    await page.key('Enter', { ctrlKey: true });
    page.http.expectNone({ method: 'PATCH', url: configPath });
    await page.press('Stay here');
  });

  it('waits with the edits for a schema that has gone meanwhile', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    TestBed.inject(LanguageStore).choose('pl');
    await page.settle();
    await page.answerLists([modelBody()]);
    await page.answerConfig(configBody({ schema_status: 'missing', generation_schema: {} }));
    expect(bar()?.textContent).toContain('1 zmiana');
    expect(bar()?.querySelector('.apply')?.getAttribute('aria-disabled')).toBe('true');
    await page.key('Enter', { ctrlKey: true });
    page.http.expectNone({ method: 'PATCH', url: configPath });
  });

  it('explains why there is no schema, and offers a form that is disabled', async () => {
    const schema_problem = { code: 'DISCOVERY_FAILED', message: 'The runtime answered 500 to /api/show.' } as const;
    page = await TuningPage.tuning({
      ...configBody({ generation_schema: {}, schema_rules: [], schema_status: 'missing', schema_problem }),
      overrides: { temperature: 0.3 },
    });
    expect(page.text).toContain('This model cannot be tuned now');
    expect(page.text).toContain('The runtime answered 500 to /api/show.');
    const form = page.find<HTMLFieldSetElement>('fieldset');
    expect(form.disabled).toBe(true);
    expect(form.querySelector('input')?.value).toBe('0.3');

    await page.press('Ask the runtime again');
    page.http.expectOne({ method: 'POST', url: '/api/v1/runtimes/ollama/refresh' }).flush({});
    await page.settle();
    await page.answerLists([modelBody()]);
    await page.answerConfig(configBody());
    expect(page.find(`[aria-label="${temperature}"]`)).toBeTruthy();
  });

  it('lists what cannot be tuned here, with the evidence', async () => {
    const omission = { parameter: 'typical_p', wire_name: 'options.typical_p', evidence: 'the engine ignores it' };
    page = await TuningPage.tuning(configBody({ schema_omissions: [omission] }));
    expect(page.text).toContain('Not tunable here (1)');
    expect(page.text).toContain('the engine ignores it');
  });

  it('offers to try again when loading fails', async () => {
    page = await TuningPage.open('/models/ollama/llama3:8b');
    await page.answerLists([modelBody()]);
    page.http.expectOne(configPath).flush('oops', { status: 502, statusText: '' });
    await page.settle();
    expect(page.text).toContain('Something other than Kamerton answered (status 502).');
    await page.press('Try again');
    await page.answerConfig(configBody());
    expect(page.find(`[aria-label="${temperature}"]`)).toBeTruthy();
    expect(page.text).not.toContain('status 502');
  });
});
