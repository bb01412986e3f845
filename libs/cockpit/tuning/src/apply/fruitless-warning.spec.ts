import { configBody, verdictBody } from '@kamerton/cockpit-testing';
import { TuningPage, configPath } from '../testing/tuning-page';

const topK = 'Top K, exact value';

describe('applying what the runtime was proved to ignore', () => {
  let page: TuningPage;

  beforeEach(async () => {
    page = await TuningPage.tuning(configBody({ verdicts: { top_k: verdictBody({ verdict: 'ignored' }) } }));
    await page.type(topK, '7');
  });
  afterEach(() => page.close());

  const nothingSent = (): void => page.http.expectNone({ method: 'PATCH', url: configPath });
  const bar = (): string => page.find('kam-apply-bar').textContent ?? '';

  it('warns in the bar before anything is pressed', () => {
    expect(bar()).toContain('The runtime ignores top_k: proven on 21 Nov 2026 with 0.33.0; applying changes nothing.');
  });

  it('takes a second, deliberate press', async () => {
    await page.press('Apply');
    nothingSent();
    expect(bar()).toContain('Press once more to apply all the same.');
    await page.press('Apply anyway');
    expect((await page.expectPatch()).request.body).toEqual({ params: { top_k: 7 } });
  });

  it('does not take a double click for two presses', async () => {
    page.button('Apply').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    page.button('Apply').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    await page.settle();
    nothingSent();
  });

  it('does not take a key held down for two presses', async () => {
    await page.key('Enter', { ctrlKey: true });
    await page.key('Enter', { ctrlKey: true, repeat: true });
    nothingSent();
    await page.key('Enter', { ctrlKey: true });
    await page.expectPatch();
  });

  it('asks again when the change is another one', async () => {
    await page.press('Apply');
    await page.type(topK, '8');
    expect(bar()).not.toContain('Press once more');
    await page.press('Apply');
    nothingSent();
  });

  it('does not ask about changes that do have an effect', async () => {
    await page.press('Discard');
    await page.type('Temperature, exact value', '0.4');
    await page.press('Apply');
    await page.expectPatch();
  });
});
