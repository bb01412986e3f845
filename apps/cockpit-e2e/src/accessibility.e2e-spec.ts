import { ollama } from './testing/demo-runtimes.js';
import { startProduct, type Product } from './testing/product.js';
import type { Visitor } from './testing/visitor.js';

describe('the Cockpit for everybody', () => {
  let product: Product;
  let visitor: Visitor;

  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);
  afterAll(() => product.stop());
  afterEach(() => visitor.leave());

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it('breaks no rule of axe while a model is tuned', async () => {
      visitor = await product.visit({ theme });
      await visitor.openModel('harbour-tales:1b');
      expect(await visitor.accessibilityViolations()).toEqual([]);

      await visitor.exact('Temperature').fill('0.4');
      await visitor.exact('Top-p').fill('4');
      await visitor.button('About Temperature').click();
      await visitor.row('Temperature').locator('kam-source-chip button').focus();
      await visitor.page.getByRole('tooltip').waitFor();
      await visitor.page.getByText('Not tunable here').click();
      expect(await visitor.accessibilityViolations()).toEqual([]);
    });

    it('breaks no rule of axe where somebody else was faster, and when changes would be lost', async () => {
      visitor = await product.visit({ theme });
      await visitor.openModel('zapiski-stroiciela:1b');
      const { version } = await product.config('zapiski-stroiciela:1b');
      await visitor.exact('Temperature').fill('0.4');
      await product.tune('zapiski-stroiciela:1b', { params: { temperature: 0.5 + version / 10 } });
      await visitor.button('Apply').click();
      await visitor.button('Reload and compare').click();
      await visitor.button('Take theirs for Temperature').waitFor();
      expect(await visitor.accessibilityViolations()).toEqual([]);

      await visitor.page
        .getByRole('link', { name: /harbour/ })
        .first()
        .click();
      await visitor.button('Stay here').waitFor();
      expect(await visitor.accessibilityViolations()).toEqual([]);
    });

    it('breaks no rule of axe in the editor of a policy, with a policy on the page, and in the review', async () => {
      visitor = await product.visit({ theme });
      await visitor.openModel('harbour-tales:1b');
      await visitor.button('Policy on Temperature: none. Set one').click();
      const dialog = visitor.page.getByRole('dialog');
      await dialog.getByRole('radio', { name: /^Limit/ }).check();
      expect(await visitor.accessibilityViolations()).toEqual([]);
      await dialog.getByLabel('At most').fill('0.9');
      await dialog.getByRole('button', { name: 'Add to the changes' }).click();
      await visitor.page.getByText('Policy set here: none → at most 0.90.').waitFor();
      expect(await visitor.accessibilityViolations()).toEqual([]);
      await visitor.button('Review').click();
      await dialog.getByText('What is stored').waitFor();
      expect(await visitor.accessibilityViolations()).toEqual([]);
    });

    it('breaks no rule of axe where profiles come, and where one is missing', async () => {
      visitor = await product.visit({ theme });
      await visitor.open(`/models/${ollama}/${encodeURIComponent('harbour-tales:1b')}?profile=unheard-of`);
      await visitor.page.getByText('There is no profile').waitFor();
      expect(await visitor.accessibilityViolations()).toEqual([]);
      await visitor.button('New profile').click();
      await visitor.page.getByRole('dialog').waitFor();
      expect(await visitor.accessibilityViolations()).toEqual([]);
    });

    it('breaks no rule of axe on a phone, the list of models included', async () => {
      visitor = await product.visit({ theme, width: 390, height: 844 });
      await visitor.openModel('demo-broken:latest');
      expect(await visitor.accessibilityViolations()).toEqual([]);
      await visitor.button('Models').click();
      await visitor.page.getByRole('dialog').waitFor();
      expect(await visitor.accessibilityViolations()).toEqual([]);
    });
  });

  it('can be used by keyboard alone, from the list of models to the applied change', async () => {
    visitor = await product.visit();
    await visitor.openModel('fork-notes:1b');
    const { keyboard } = visitor.page;
    const focused = (): Promise<string> =>
      visitor.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses += 1) {
        if ((await focused()) === name) return;
        await keyboard.press('Tab');
      }
      throw new Error(`“${name}” cannot be reached with Tab`);
    };

    await keyboard.press('/');
    expect(await focused()).toBe('Filter models');
    await keyboard.type('harbour ollama');
    // Past loading the list again, and past the settings for all models of the runtime.
    for (let presses = 0; presses < 3; presses += 1) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await visitor.page.getByRole('heading', { name: 'harbour-tales:1b' }).waitFor();
    await visitor.row('Temperature').waitFor();

    await tabTo('Temperature, exact value');
    await keyboard.press('Control+a');
    await keyboard.type('0.9');
    await keyboard.press('Escape');
    await visitor.settle();
    expect(await visitor.exact('Temperature').inputValue()).toBe('0.80');
    await keyboard.press('Control+a');
    await keyboard.type('0.7');
    await keyboard.press('Control+Enter');
    await visitor.page.getByText('Applied: version 1.').waitFor();
    expect((await product.config('harbour-tales:1b')).overrides).toEqual({ temperature: 0.7 });
  });

  it('leads the keyboard past the list, and to the first value that needs correcting', async () => {
    visitor = await product.visit();
    await visitor.openModel('harbour-tales:1b');
    await visitor.page.keyboard.press('Tab');
    await visitor.page.keyboard.press('Enter');
    expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('content');

    await visitor.exact('Top-p').fill('9');
    await visitor.exact('Seed').fill('3');
    await visitor.page.keyboard.press('Control+Enter');
    await visitor.settle();
    expect(await visitor.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Top-p, exact value',
    );
  });

  it.each([1440, 1024, 390])('never has to be scrolled sideways at %i pixels', async (width) => {
    visitor = await product.visit({ width, height: 844, language: 'pl' });
    await visitor.openModel('harbour-tales:1b');
    await visitor.exact('Temperatura').fill('0,3');
    expect(await visitor.sidewaysOverflow()).toBe(0);
    expect(await visitor.button('Zastosuj').isVisible()).toBe(true);
  });

  it('is tuned on a phone: another model from the list, a change, Apply', async () => {
    visitor = await product.visit({ width: 390, height: 844 });
    await visitor.openModel('harbour-tales:1b');
    await visitor.button('Models').click();
    await visitor.page.getByRole('link', { name: /fork-notes:1b/ }).click();
    await visitor.page.getByRole('heading', { name: 'fork-notes:1b' }).waitFor();
    await visitor.exact('Top-k').fill('12');
    await visitor.button('Apply').click();
    await visitor.page.getByText('Applied: version 1.').waitFor();
    expect((await product.config('fork-notes:1b')).overrides).toEqual({ top_k: 12 });
  });
});
