import { TestBed } from '@angular/core/testing';
import { configBody, modelBody, problem, verdictBody, verificationBody } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import type { VerificationPlanBody } from '@kamerton/contract';
import { TuningPage, configPath, verificationPath } from '../testing/tuning-page';

const planPath = `${verificationPath}&dry_run=true`;

const plan = (given: Partial<VerificationPlanBody> = {}): VerificationPlanBody => ({
  runtime: 'ollama',
  model: 'llama3:8b',
  dry_run: true,
  parameters: ['temperature', 'top_k'],
  left_out: ['use_mmap'],
  limits: { requests: 400, tokens: 20_000, seconds: 600 },
  billed_per_call: false,
  ...given,
});

const running = verificationBody({
  status: 'running',
  progress: { done: 1, total: 2, parameter: 'top_k' },
  started_at: new Date().toISOString(),
  started_by: 'anna',
});

describe('checking a model on the live runtime', () => {
  let page: TuningPage;

  afterEach(() => page.close());

  const panel = (): string => (page.find('kam-verification-panel').textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const order = async (body = plan()): Promise<void> => {
    await page.press('Check on the live runtime');
    page.http.expectOne({ method: 'POST', url: planPath }).flush(body);
    await page.settle();
  };
  const check = async (words: string): Promise<void> => {
    const label = [...document.querySelectorAll('kam-check-order label')].find((one) =>
      one.textContent?.includes(words),
    );
    label?.querySelector('input')?.click();
    await page.settle();
  };
  /** Longer than the first pause between two readings. */
  const nextReading = async (): Promise<ReturnType<TuningPage['http']['expectOne']>> => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    return page.http.expectOne({ method: 'GET', url: verificationPath });
  };

  it('says that nothing was ever checked, and asks nothing of the runtime by itself', async () => {
    page = await TuningPage.tuning();
    expect(panel()).toContain('Never checked on the live runtime.');
    page.http.expectNone({ method: 'POST', url: verificationPath });
  });

  it('tells before it starts what it will do and what it takes at most', async () => {
    page = await TuningPage.tuning();
    await order();
    expect(panel()).toContain('This checks 2 parameters with at most 400 requests, 20 000 tokens and 10 minutes.');
    page.http.expectNone({ method: 'POST', url: verificationPath });
    await page.press('Not now');
    expect(document.querySelector('kam-check-order')).toBeNull();
    expect(document.activeElement?.textContent).toContain('Check on the live runtime');
  });

  it('checks what reloads the model only where that is asked for, by name', async () => {
    page = await TuningPage.tuning();
    await order();
    await check('use_mmap');
    const again = page.http.expectOne({ method: 'POST', url: planPath });
    expect(again.request.body).toEqual({ load_parameters: true });
    again.flush(plan({ parameters: ['temperature', 'top_k', 'use_mmap'], left_out: [] }));
    await page.settle();
    expect(panel()).toContain('This checks 3 parameters');
    expect(panel()).toContain('Also use_mmap: the runtime reloads the model');
    await page.press('Start the check');
    expect(page.http.expectOne({ method: 'POST', url: verificationPath }).request.body).toEqual({
      load_parameters: true,
    });
  });

  it('spends money only after an explicit yes', async () => {
    page = await TuningPage.tuning();
    await order(plan({ billed_per_call: true, left_out: [] }));
    await page.press('Start the check');
    page.http.expectNone({ method: 'POST', url: verificationPath });
    await check('costs money');
    page.http.expectOne({ method: 'POST', url: planPath }).flush(plan({ billed_per_call: true, left_out: [] }));
    await page.settle();
    await page.press('Start the check');
    expect(page.http.expectOne({ method: 'POST', url: verificationPath }).request.body).toEqual({ accept_costs: true });
  });

  it('asks for that yes also where only the API knows of the costs', async () => {
    page = await TuningPage.tuning();
    await order();
    await page.press('Start the check');
    page.http
      .expectOne({ method: 'POST', url: verificationPath })
      .flush(problem('COSTS_NOT_ACCEPTED', { detail: 'It costs.' }), { status: 409, statusText: '' });
    await page.settle();
    expect(panel()).toContain('It costs.');
    expect(panel()).toContain('Each request costs money on this runtime.');
  });

  it('shows the parameter under test, and reads the configuration again at the end without losing edits', async () => {
    page = await TuningPage.tuning();
    await page.type('Temperature, exact value', '0.4');
    await order();
    await page.press('Start the check');
    page.http.expectOne({ method: 'POST', url: verificationPath }).flush(running);
    await page.settle();
    expect(panel()).toContain('Checking top_k');
    expect(panel()).toContain('1 of 2');
    expect(panel()).toContain('started by anna');
    const verdicts = { top_k: verdictBody({ verdict: 'ignored' }), temperature: verdictBody() };
    (await nextReading()).flush(verificationBody({ status: 'done', verdicts }));
    await page.settle();
    await page.answerLists([modelBody()]);
    await page.answerConfig(configBody({ verdicts }));
    expect(panel()).toContain('1 honoured, 1 ignored.');
    expect(page.find('kam-apply-bar').textContent).toContain('1 change');
    expect(page.find('[aria-label="Top K: ignored by the runtime. Show the evidence"]')).toBeTruthy();
  });

  it('shows what was tried on the way to a verdict, and reads it again where that was of another time', async () => {
    const proved = verdictBody();
    const { checks, ...summary } = proved;
    const body = (checked_at: string) =>
      verificationBody({ status: 'done', verdicts: { top_k: { ...proved, checked_at } } });
    page = await TuningPage.tuning(configBody({ verdicts: { top_k: summary } }), body('2026-11-20T10:00:00.000Z'));
    const tried = (): number => document.querySelectorAll('kam-verdict-view li').length;
    page.find('kam-verdict-badge button').focus();
    await page.settle();
    expect(tried()).toBe(0);
    page.http.expectOne({ method: 'GET', url: verificationPath }).flush(body(proved.checked_at));
    await page.settle();
    expect(tried()).toBe(checks.length);
  });

  it('shows a run that somebody else has started, and lets it be cancelled', async () => {
    page = await TuningPage.tuning(configBody(), running);
    expect(panel()).toContain('started by anna');
    page.button('Cancel the check').focus();
    await page.press('Cancel the check');
    page.http.expectOne({ method: 'DELETE', url: verificationPath }).flush(running);
    await page.settle();
    await page.answerVerification(verificationBody({ status: 'cancelled' }));
    page.http.expectOne({ method: 'GET', url: configPath }).flush(configBody());
    await page.answerLists([modelBody()]);
    expect(panel()).toContain('The last check was cancelled');
    expect(document.activeElement?.textContent).toContain('Check on the live runtime');
  });

  it('says why a run failed', async () => {
    page = await TuningPage.tuning(
      configBody(),
      verificationBody({ status: 'failed', failure: 'Two greedy runs differed.' }),
    );
    expect(panel()).toContain('The last check failed: Two greedy runs differed.');
    expect(panel()).not.toContain('Never checked');
  });

  it('says why one cannot be started', async () => {
    page = await TuningPage.tuning();
    await page.press('Check on the live runtime');
    page.http
      .expectOne({ method: 'POST', url: planPath })
      .flush(problem('RUNTIME_UNREACHABLE', { detail: 'The runtime is switched off.' }), {
        status: 502,
        statusText: '',
      });
    await page.settle();
    expect(panel()).toContain('The runtime is switched off.');
    expect(page.button('Start the check').getAttribute('aria-disabled')).toBe('true');
  });

  it('shows what has lapsed, with the reason, and does not count it', async () => {
    page = await TuningPage.tuning(
      configBody({ runtime_version: '0.33.0', verdicts: { seed: verdictBody() } }),
      verificationBody({
        lapsed: {
          top_k: verdictBody({ verdict: 'ignored', runtime_version: '0.32.9' }),
          stop: verdictBody({ runtime_version: '0.32.9' }),
          top_p: verdictBody({ runtime_version: '0.33.0' }),
        },
      }),
    );
    expect(panel()).toContain('1 honoured.');
    expect(panel()).toContain('2 findings no longer count: runtime 0.32.9 → 0.33.0.');
    expect(panel()).toContain('1 finding no longer counts: the model or its engine is no longer the one');
  });

  it('does not say “never” where all that was found has lapsed, also while the page is open', async () => {
    const verdicts = { top_k: verdictBody({ verdict: 'ignored', runtime_version: '0.12.3' }) };
    page = await TuningPage.tuning(configBody({ verdicts }), verificationBody({ status: 'done', verdicts }));
    expect(panel()).toContain('1 ignored.');
    TestBed.inject(LanguageStore).choose('pl');
    await page.settle();
    await page.answerLists([modelBody()]);
    await page.answerConfig(configBody({ runtime_version: '0.33.0' }));
    await page.answerVerification(verificationBody({ status: 'done', lapsed: verdicts }));
    expect(panel()).toContain('Sprawdzano już wcześniej, ale żadne z ustaleń już nie obowiązuje.');
    expect(panel()).toContain('środowisko 0.12.3 → 0.33.0');
  });

  it('is not there for a model without a schema', async () => {
    page = await TuningPage.tuning(configBody({ schema_status: 'missing', generation_schema: {} }));
    expect(document.querySelector('kam-verification-panel')).toBeNull();
  });

  it('speaks Polish', async () => {
    page = await TuningPage.tuning();
    TestBed.inject(LanguageStore).choose('pl');
    await page.settle();
    await page.answerLists([modelBody()]);
    await page.answerConfig(configBody());
    await page.press('Sprawdź na działającym środowisku');
    page.http.expectOne({ method: 'POST', url: planPath }).flush(plan());
    await page.settle();
    expect(panel()).toContain('Zakres: 2 parametry. Limity: 400 żądań, 20 000 tokenów i 10 minut.');
  });
});
