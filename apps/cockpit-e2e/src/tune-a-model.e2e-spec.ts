import { apiPaths, type AuditEventBody, type Page } from '@kamerton/contract';
import { ollama, vllm } from './testing/demo-runtimes.js';
import { startProduct, type Product } from './testing/product.js';
import type { Visitor } from './testing/visitor.js';

describe('tuning a model in the Cockpit', () => {
  let product: Product;
  let visitor: Visitor;

  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);
  afterAll(() => product.stop());

  beforeEach(async () => {
    visitor = await product.visit();
  });
  afterEach(async () => {
    expect(visitor.mishaps).toEqual([]);
    await visitor.leave();
  });

  it('shows a newcomer a model that can be tuned, and labels the demo', async () => {
    await visitor.open('/');
    expect(visitor.page.url()).toBe(`${product.url}/models/${ollama}/fork-notes:1b`);
    await visitor.page.getByRole('heading', { name: 'Model tuning' }).waitFor();
    expect(await visitor.page.getByText('demo runtime').isVisible()).toBe(true);
    expect(await visitor.row('Temperature').textContent()).toContain('model file');
  });

  it('saves a moved slider for good: Apply, version, reload', async () => {
    await visitor.openModel('harbour-tales:1b');
    const slider = visitor.row('Temperature').getByRole('slider');
    await slider.focus();
    await visitor.page.keyboard.press('ArrowLeft');
    await visitor.settle();
    const chosen = await visitor.exact('Temperature').inputValue();
    expect(chosen).not.toBe('0.80');
    expect(await visitor.row('Temperature').textContent()).toContain(`0.80 → ${chosen}`);

    await visitor.page.getByLabel('Why? (goes to the audit log)').fill('steadier answers');
    const [request] = await Promise.all([
      visitor.page.waitForRequest((sent) => sent.method() === 'PATCH' && !sent.url().includes('dry_run')),
      visitor.button('Apply').click(),
    ]);
    expect(request.postDataJSON()).toEqual({
      params: { temperature: Number(chosen) },
      reason: 'steadier answers',
    });
    await visitor.page.getByText('Applied: version 1. Adapters pick it up on their next poll.').waitFor();
    expect(await visitor.page.locator('kam-apply-bar').count()).toBe(0);

    await visitor.page.reload();
    await visitor.row('Temperature').waitFor();
    expect(await visitor.exact('Temperature').inputValue()).toBe(chosen);
    expect(await visitor.row('Temperature').textContent()).toContain('override · model');
    expect((await product.config('harbour-tales:1b')).overrides).toEqual({ temperature: Number(chosen) });
  });

  it('leaves an event that says through what, and why', async () => {
    const path = apiPaths.auditEvents({ model: 'harbour-tales:1b' });
    const { items } = await product.call<Page<AuditEventBody>>('GET', path);
    expect(items[0]).toMatchObject({ source: 'cockpit', reason: 'steadier answers', version: 1 });
  });

  it('takes a value back to inheriting, and says what is inherited', async () => {
    await product.tune('fork-notes:1b', { params: { temperature: 1.1 } });
    await visitor.openModel('fork-notes:1b');
    await visitor.button('Reset Temperature: inherit 0.60').click();
    await visitor.settle();
    expect(await visitor.row('Temperature').textContent()).toContain('1.10 → inherit (0.60)');
    await visitor.button('Apply').click();
    await visitor.page.getByText('Applied: version 2.').waitFor();
    expect((await product.config('fork-notes:1b')).overrides).toEqual({});
  });

  it('sets values of every kind at once', async () => {
    await visitor.openModel('zapiski-stroiciela:1b');
    await visitor.exact('Maximum length').fill('256');
    await visitor.row('Top-k').getByRole('button', { name: 'off (0)' }).click();
    await visitor.row('Shorten long conversations').getByRole('radio', { name: 'off' }).check();
    const adder = visitor.row('Stop sequences').getByRole('textbox');
    await adder.fill('\\nUser:');
    await adder.press('Enter');
    await visitor.row('Keep loaded for').getByRole('textbox').fill('10m');
    await visitor.page.getByText('5 changes').waitFor();
    await visitor.page.keyboard.press('Control+Enter');
    await visitor.page.getByText('Applied: version 1.').waitFor();
    expect((await product.config('zapiski-stroiciela:1b')).overrides).toEqual({
      max_tokens: 256,
      top_k: 0,
      truncate: false,
      stop: ['\nUser:'],
      keep_alive: '10m',
    });
  });

  it('does not let changes go unasked', async () => {
    await visitor.openModel('fork-notes:1b');
    await visitor.exact('Temperature').fill('0.5');
    await visitor.page.getByRole('link', { name: /zapiski/ }).click();
    await visitor.page.getByText('You have 1 change that would be lost.').waitFor();
    await visitor.button('Stay here').click();
    expect(await visitor.exact('Temperature').inputValue()).toBe('0.50');

    await visitor.page.getByRole('link', { name: /zapiski/ }).click();
    await visitor.button('Leave').click();
    await visitor.page.getByRole('heading', { name: 'zapiski-stroiciela:1b' }).waitFor();
  });

  it('keeps names with slashes whole in the address, also for whoever is sent it', async () => {
    await visitor.openModel('kamerton/fork-notes-1b', vllm);
    await visitor.page.getByRole('heading', { name: 'kamerton/fork-notes-1b' }).waitFor();
    expect(await visitor.row('Temperature').textContent()).toContain('unknown');
  });
});
