import { startProduct, type Product } from './testing/product.js';
import type { Visitor } from './testing/visitor.js';

describe('settings as code', () => {
  let product: Product;
  let visitor: Visitor;

  beforeAll(async () => {
    product = await startProduct();
    await product.tune('fork-notes:1b', { params: { temperature: 0.4 } });
    visitor = await product.visit();
  }, 60_000);
  afterAll(async () => {
    await visitor.leave();
    await product.stop();
  });

  it('go out, are planned with a change, and are applied as they were planned', async () => {
    const { page } = visitor;
    await visitor.openPage('/settings');
    const exported = (await page.locator('kam-text-file pre').textContent()) ?? '';
    expect(exported).toContain('temperature: 0.4');

    await visitor.openPage('/settings?go=plan');
    const text = page.getByLabel('Settings document');
    await text.fill(exported.replace('temperature: 0.4', 'temprature: [0.4'));
    await text.blur();
    await page
      .getByText(/line \d+, column \d+/)
      .first()
      .waitFor();
    expect(await visitor.accessibilityViolations()).toEqual([]);

    await text.fill(exported);
    await text.blur();
    await page.getByText('Nothing to do: the server is as the document says.').waitFor();

    await text.fill(exported.replace('temperature: 0.4', 'temperature: 0.35'));
    await text.blur();
    await page.locator('kam-plan-change').getByText('0.4').waitFor();
    expect(await visitor.accessibilityViolations()).toEqual([]);
    await page.getByRole('textbox', { name: /Why\?/ }).fill('from Git');
    await visitor.button('Apply the plan').click();
    await page.getByText('Applied in one transaction.').waitFor();
    expect((await product.config('fork-notes:1b')).overrides).toEqual({ temperature: 0.35 });
    expect(visitor.mishaps).toEqual([]);
  });
});
