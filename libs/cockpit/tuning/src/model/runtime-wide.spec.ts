import { configBody, configWriteBody } from '@kamerton/cockpit-testing';
import { TuningPage } from '../testing/tuning-page';

describe('the settings for all models of a runtime', () => {
  let page: TuningPage;
  const path = '/api/v1/runtimes/ollama/config';

  afterEach(() => page.close());

  it('are reached from its heading, and tuned with the same form', async () => {
    page = await TuningPage.tuning();
    await page.pressNamed('Tune all models of ollama');
    page.http.expectOne({ method: 'GET', url: path }).flush(configBody({ model: null, version: 2 }));
    await page.settle();
    expect(page.address).toBe('/runtimes/ollama');
    expect(page.find('h1').textContent).toContain('ollama: all models');
    expect(document.querySelector('kam-profile-bar')).toBeNull();
    expect(document.querySelector('kam-verification-panel')).toBeNull();

    await page.type('Temperature, exact value', '0.4');
    await page.press('Apply');
    await page.answerTrial(configWriteBody({ model: null }), `${path}?dry_run=true`);
    const patch = page.http.expectOne({ method: 'PATCH', url: path });
    expect(patch.request.body).toEqual({ params: { temperature: 0.4 } });
    patch.flush(configWriteBody({ model: null, version: 3 }));
  });
});
