import { apiPaths } from '@kamerton/contract';
import { startProduct, type Product } from './testing/product.js';
import { startUpgradableOllama, type UpgradableOllama } from './testing/upgradable-ollama.js';
import type { Visitor } from './testing/visitor.js';

const runtime = 'gpu-1';
const model = 'fork-notes:1b';

describe('what moves beneath the overrides', () => {
  let product: Product;
  let door: UpgradableOllama;
  let visitor: Visitor;

  beforeAll(async () => {
    product = await startProduct({
      runtimes: async (demoOllama) => {
        door = await startUpgradableOllama(demoOllama);
        return [{ id: runtime, kind: 'ollama', base_url: door.url }];
      },
    });
    await product.tune(model, { params: { top_k: 30, max_tokens: 6000 } }, runtime);
  }, 60_000);
  afterAll(async () => {
    await product.stop();
    await door.close();
  });

  beforeEach(async () => {
    visitor = await product.visit();
  });
  afterEach(async () => {
    expect(visitor.mishaps).toEqual([]);
    await visitor.leave();
  });

  const upgrade = async (from: string | RegExp, to: string): Promise<void> => {
    door.become((path, answer) => (path === '/api/show' ? answer.replace(from, to) : answer));
    await product.call('POST', apiPaths.runtimeRefresh(runtime));
  };
  const notice = () => visitor.page.locator('kam-drift-notice');

  it('is told on the model and in the list, until somebody has seen it', async () => {
    await upgrade(/temperature\s+0\.6/g, 'temperature 0.75');
    await visitor.openModel(model, runtime);
    await notice().getByText('Your overrides stand; beneath them this has moved:').waitFor();
    await notice().getByText('Temperature: default 0.60 → 0.75').waitFor();
    expect(await visitor.row('Temperature').textContent()).toContain('Moved beneath: default 0.60 → 0.75');
    await visitor.button('1 moved beneath').click();
    await visitor.page.locator('kam-model-entry').nth(1).waitFor({ state: 'detached' });
    expect(await visitor.page.locator('kam-model-entry').count()).toBe(1);
    expect(await visitor.accessibilityViolations()).toEqual([]);

    await visitor.button('Seen').click();
    await notice().waitFor({ state: 'detached' });
    expect(await visitor.button('1 moved beneath').count()).toBe(0);
    await visitor.page.reload();
    await visitor.row('Temperature').waitFor();
    expect(await notice().count()).toBe(0);
    expect((await product.config(model, runtime)).overrides).toEqual({ top_k: 30, max_tokens: 6000 });
  });

  it('shows an override that no longer fits, and takes it away when asked to', async () => {
    await upgrade(/"([\w.]+\.context_length)":\s*\d+/, '"$1":4096');
    await visitor.openModel(model, runtime);
    await visitor
      .row('Maximum length')
      .getByText(/6\s?000.* is stored, but no service gets it\./)
      .waitFor();
    expect(await visitor.accessibilityViolations()).toEqual([]);
    await visitor.button('Remove the override of Maximum length').click();
    await visitor.button('Apply').click();
    await visitor.page.getByText('Applied: version 2.').waitFor();
    expect((await product.config(model, runtime)).overrides).toEqual({ top_k: 30 });
    expect(await visitor.row('Maximum length').textContent()).not.toContain('is stored');
  });

  it('says which runtime does not answer, and asks it again on demand', async () => {
    door.become(() => '<html>not Ollama any more</html>');
    await product.call('POST', apiPaths.runtimeRefresh(runtime)).catch(() => undefined);
    await visitor.openModel(model, runtime);
    await visitor.page.getByText('The last known schema is shown').waitFor();
    await visitor.page.locator('.tuning kam-runtime-trouble').getByText(`${runtime} has not answered since`).waitFor();
    door.become((_path, answer) => answer);
    await visitor.page
      .locator('.tuning')
      .getByRole('button', { name: `Try again: ${runtime}` })
      .click();
    await visitor.page.getByText('The last known schema is shown').waitFor({ state: 'detached' });
  });
});
