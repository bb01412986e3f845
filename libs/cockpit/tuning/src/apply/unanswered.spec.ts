import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { configBody, configWriteBody, modelBody, revisionBody } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { TuningPage, configPath, trialPath } from '../testing/tuning-page';

const temperature = 'Temperature, exact value';
const patch = { method: 'PATCH', url: configPath };

describe('an Apply of which no answer came', () => {
  let page: TuningPage;

  afterEach(() => page.close());

  const unanswered = async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Apply');
    const first = await page.expectPatch();
    first.error(new ProgressEvent('error'));
    await page.settle();
    return first.request;
  };

  it('is not called refused', async () => {
    await unanswered();
    expect(page.find('.foot').textContent).toContain('it may or may not have been applied');
    expect(page.text).not.toContain('Not applied.');
  });

  it('is sent once more under the same key, so that it is carried out once', async () => {
    const first = await unanswered();
    await page.press('Apply');
    const second = page.http.expectOne(patch);
    expect(second.request.body).toEqual(first.body);
    expect(first.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    expect(second.request.headers.get('idempotency-key')).toBe(first.headers.get('idempotency-key'));
    second.flush(configWriteBody({ version: 8, revision: revisionBody({ version: 8 }) }));
    await page.settle();
    expect(page.text).toContain('Applied: version 8.');
  });

  it('is another one once something else is to be applied', async () => {
    const first = await unanswered();
    await page.type(temperature, '0.5');
    await page.press('Apply');
    const second = await page.expectPatch();
    expect(second.request.headers.get('idempotency-key')).not.toBe(first.headers.get('idempotency-key'));
  });

  it('is no longer spoken of once what it wrote is on the screen', async () => {
    await unanswered();
    TestBed.inject(LanguageStore).choose('pl');
    await page.settle();
    await page.answerLists([modelBody()]);
    await page.answerConfig(configBody({ version: 8, overrides: { ...configBody().overrides, temperature: 0.4 } }));
    expect(document.querySelector('.foot kam-notice')).toBeNull();
    expect(document.querySelector('kam-apply-bar')).toBeNull();
  });
});

describe('what is applied', () => {
  let page: TuningPage;

  afterEach(() => {
    jest.restoreAllMocks();
    page.close();
  });

  it('is what was tried out, not what has been typed since', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Apply');
    await page.type(temperature, '0.5');
    const write = await page.expectPatch();
    expect(write.request.body).toEqual({ params: { temperature: 0.4 } });
  });

  it('is tried out anew when the last trial is no longer fresh', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    await page.press('Review');
    await page.answerTrial(configWriteBody({ dry_run: true }));
    await page.press('Go back');
    const later = Date.now() + 16_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    await page.press('Apply');
    page.http.expectOne({ method: 'PATCH', url: trialPath });
  });
});
