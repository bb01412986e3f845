import { apiPaths } from '@kamerton/contract';
import { ollama } from './testing/demo-runtimes.js';
import { startProduct, type Product } from './testing/product.js';
import type { Visitor } from './testing/visitor.js';

describe('what the Cockpit cannot have its way with', () => {
  let product: Product;
  let visitor: Visitor;

  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);
  afterAll(() => product.stop());

  beforeEach(async () => {
    visitor = await product.visit();
  });
  afterEach(() => visitor.leave());

  it('is said before it is sent: a value out of range, with the rule', async () => {
    await visitor.openModel('fork-notes:1b');
    await visitor.exact('Top-p').fill('1.5');
    await visitor.row('Top-p').getByText('must be at most 1').waitFor();
    await visitor.page.getByText('1 change needs correcting').waitFor();
    expect(await visitor.button('Apply').getAttribute('aria-disabled')).toBe('true');
    expect(await visitor.exact('Top-p').inputValue()).toBe('1.5');
  });

  it('stands under its field when the API refuses it, and the edits stay', async () => {
    await visitor.openModel('fork-notes:1b');
    await visitor.exact('Seed').fill('7');
    await product.call('PATCH', apiPaths.runtimeConfig(ollama), { policies: { seed: { forbid: true } } });
    await visitor.button('Apply').click();
    await visitor.page.getByText('Not applied. Your changes are still here.').waitFor();
    expect(await visitor.row('Seed').locator('.messages').textContent()).toMatch(/polic/i);
    expect(await visitor.exact('Seed').inputValue()).toBe('7');
    expect((await product.config('fork-notes:1b')).overrides).toEqual({});

    await product.call('PATCH', apiPaths.runtimeConfig(ollama), { policies: { seed: null } });
    await visitor.button('Apply').click();
    await visitor.page.getByText('Applied: version 1.').waitFor();
  });

  it('is locked with the reason where a policy forbids it', async () => {
    await product.call('PATCH', apiPaths.runtimeConfig(ollama), { policies: { min_p: { forbid: true } } });
    await visitor.openModel('fork-notes:1b');
    await visitor.row('Min-p').getByText('Locked: a policy of the whole runtime').waitFor();
    expect(await visitor.row('Min-p').getByRole('slider').isDisabled()).toBe(true);
  });

  it('is compared when somebody else was faster, and applied on top of theirs', async () => {
    await visitor.openModel('harbour-tales:1b');
    await visitor.exact('Temperature').fill('0.3');
    await product.tune('harbour-tales:1b', { params: { temperature: 0.9, top_k: 30 } });
    await visitor.button('Apply').click();
    await visitor.page.getByText('Somebody else applied version 1 in the meantime.').waitFor();
    expect((await product.config('harbour-tales:1b')).overrides['temperature']).toBe(0.9);

    await visitor.button('Reload and compare').click();
    const compared = visitor.page.getByRole('row', { name: /Temperature/ });
    await compared.waitFor();
    expect((await compared.allInnerTexts()).join(' ')).toMatch(/inherit\s+0\.90\s+0\.30/);
    expect(await visitor.exact('Top-k').inputValue()).toBe('30');

    await visitor.button('Apply').click();
    await visitor.page.getByText('Applied: version 2.').waitFor();
    expect((await product.config('harbour-tales:1b')).overrides).toEqual({ temperature: 0.3, top_k: 30 });
  });

  it('is explained where a model has no schema, and the form is disabled', async () => {
    await visitor.openModel('demo-broken:latest');
    await visitor.page.getByText('This model cannot be tuned now').waitFor();
    expect(await visitor.page.locator('fieldset:disabled').count()).toBe(1);
    expect(await visitor.button('Apply').isDisabled()).toBe(true);
    await visitor.button('Ask the runtime again').click();
    await visitor.page.getByText('This model cannot be tuned now').waitFor();

    await visitor.openModel('demo-embed:latest');
    await visitor.page.getByText('This model has nothing to tune').waitFor();
    expect(await visitor.button('Ask the runtime again').count()).toBe(0);
  });

  it('is said for a model that does not exist, with a way back', async () => {
    await visitor.openModel('no-such-model');
    await visitor.button('Try again').waitFor();
    await visitor.page.getByRole('link', { name: 'Back to the models' }).click();
    await visitor.page.locator('kam-parameter-row').first().waitFor();
  });

  it('can be tried again when the API comes back', async () => {
    await visitor.openModel('zapiski-stroiciela:1b');
    await visitor.exact('Temperature').fill('0.3');
    await visitor.page.route('**/config?**', (route) => route.abort());
    await visitor.button('Apply').click();
    await visitor.page.getByText('Kamerton does not answer. Is it still running?').waitFor();
    await visitor.page.unroute('**/config?**');
    await visitor.button('Apply').click();
    await visitor.page.getByText('Applied: version 1.').waitFor();
  });
});
