import { configBody } from '@kamerton/cockpit-testing';
import { TuningPage } from '../testing/tuning-page';

const temperature = 'Temperature, exact value';

describe('leaving with changes that are not applied', () => {
  let page: TuningPage;

  afterEach(() => page.close());

  const bar = (): HTMLElement | null => document.querySelector('kam-apply-bar');

  it('asks, and stays when that is wanted', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    page.find('a[href="/models/ollama/other"]').click();
    await page.settle();
    expect(page.text).toContain('You have 1 change that would be lost.');
    await page.press('Stay here');
    expect(page.address).toBe('/models/ollama/llama3:8b');
    expect(bar()?.textContent).toContain('1 change');
  });

  it('leaves when that is wanted', async () => {
    page = await TuningPage.tuning();
    await page.type(temperature, '0.4');
    page.find('a[href="/models/ollama/other"]').click();
    await page.settle();
    await page.press('Leave');
    page.http.expectOne('/api/v1/models/other/config?runtime=ollama').flush(configBody({ model: 'other' }));
    await page.settle();
    expect(page.address).toBe('/models/ollama/other');
    expect(bar()).toBeNull();
  });

  it('does not ask when nothing was changed', async () => {
    page = await TuningPage.tuning();
    page.find('a[href="/models/ollama/other"]').click();
    await page.settle();
    page.http.expectOne('/api/v1/models/other/config?runtime=ollama').flush(configBody({ model: 'other' }));
    expect(page.address).toBe('/models/ollama/other');
  });

  it('makes the browser ask before the page is closed', async () => {
    page = await TuningPage.tuning();
    const calm = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(calm);
    expect(calm.defaultPrevented).toBe(false);

    await page.type(temperature, '0.4');
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
  });
});
