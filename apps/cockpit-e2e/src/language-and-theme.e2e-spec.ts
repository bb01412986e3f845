import { startProduct, type Product } from './testing/product.js';
import type { Visitor } from './testing/visitor.js';

describe('language and appearance', () => {
  let product: Product;
  let visitor: Visitor;

  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);
  afterAll(() => product.stop());
  afterEach(async () => {
    expect(visitor.mishaps).toEqual([]);
    await visitor.leave();
  });

  const choose = (text: string): Promise<void> => visitor.page.locator('kam-app-bar label', { hasText: text }).click();
  const background = async (): Promise<string> => {
    await visitor.settle();
    return visitor.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };

  it('switches to Polish without a reload and without losing the edits', async () => {
    visitor = await product.visit();
    await visitor.openModel('harbour-tales:1b');
    await visitor.exact('Temperature').fill('0.45');
    await visitor.exact('Top-p').fill('0.5');
    await choose('PL');

    await visitor.page.getByRole('heading', { name: 'Strojenie modelu' }).waitFor();
    await visitor.row('Temperatura').waitFor();
    expect(await visitor.exact('Temperatura').inputValue()).toBe('0,45');
    await visitor.page.getByText('2 zmiany').waitFor();
    expect(await visitor.button('Zastosuj').isVisible()).toBe(true);
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('pl');
  });

  it('remembers the language', async () => {
    visitor = await product.visit();
    await visitor.openModel('harbour-tales:1b');
    await choose('PL');
    await visitor.page.getByRole('heading', { name: 'Strojenie modelu' }).waitFor();
    await visitor.page.reload();
    await visitor.page.getByRole('heading', { name: 'Strojenie modelu' }).waitFor();
  });

  it('starts in Polish for a Polish browser, and takes the decimal comma', async () => {
    visitor = await product.visit({ language: 'pl' });
    await visitor.openModel('fork-notes:1b');
    await visitor.exact('Temperatura').fill('0,35');
    await visitor.button('Zastosuj').click();
    await visitor.page.getByText('Zastosowano: wersja 1.').waitFor();
    expect((await product.config('fork-notes:1b')).overrides).toEqual({ temperature: 0.35 });
  });

  it('gives the API’s words in Polish as well', async () => {
    visitor = await product.visit({ language: 'pl' });
    await visitor.openModel('demo-embed:latest');
    await visitor.page.getByText('Ten model nie ma nic do strojenia').waitFor();
    expect(await visitor.page.locator('kam-no-schema').textContent()).toMatch(/wektory/);
  });

  it('follows the system, and lets itself be overruled for good', async () => {
    visitor = await product.visit({ theme: 'dark' });
    await visitor.openModel('harbour-tales:1b');
    const dark = await background();
    await choose('Light');
    const light = await background();
    expect(light).not.toBe(dark);

    await visitor.page.reload();
    await visitor.row('Temperature').waitFor();
    expect(await background()).toBe(light);
    await choose('As the system has it');
    expect(await background()).toBe(dark);
  });
});
