import { apiPaths, type VerificationBody } from '@kamerton/contract';
import { ollama } from './testing/demo-runtimes.js';
import { startProduct, type Product } from './testing/product.js';
import type { Visitor } from './testing/visitor.js';

const model = 'harbour-tales:1b';
/** A run asks the demo runtime some two hundred times. */
const untilRunHasEnded = 60_000;

describe('checking a model on the live runtime, from the Cockpit', () => {
  let product: Product;
  let visitor: Visitor;

  beforeAll(async () => {
    product = await startProduct({ lies: ['ignore:options.top_k'] });
  }, 60_000);
  afterAll(() => product.stop());

  beforeEach(async () => {
    visitor = await product.visit();
  });
  afterEach(async () => {
    expect(visitor.mishaps).toEqual([]);
    await visitor.leave();
  });

  const panel = () => visitor.page.getByRole('region', { name: 'Check on the live runtime' });

  it('says what it takes before it starts, can be cancelled, and keeps edits', async () => {
    await visitor.openModel(model);
    await panel().getByText('Never checked on the live runtime.').waitFor();
    await visitor.exact('Temperature').fill('0.4');
    await visitor.button('Check on the live runtime').click();
    await panel()
      .getByText(/This checks \d+ parameters with at most 400 requests/)
      .waitFor();
    await visitor.button('Start the check').click();
    await visitor.button('Cancel the check').click();
    await panel().getByText('The last check was cancelled').waitFor();
    expect(await visitor.exact('Temperature').inputValue()).toBe('0.40');
  });

  it('badges what was proved, with the evidence', async () => {
    await visitor.openModel(model);
    await panel()
      .getByRole('button', { name: /^Check/ })
      .click();
    await visitor.button('Start the check').click();
    // Out of the way: what the page moves under a resting pointer shows a card of its own.
    await visitor.page.mouse.move(0, 0);
    await panel()
      .getByText(/Checked on the live runtime .* ignored/)
      .waitFor({ timeout: untilRunHasEnded });

    expect(await visitor.row('Top-k').textContent()).toContain('ignored');
    await visitor.button('Temperature: honoured by the runtime. Show the evidence').focus();
    const card = visitor.page.getByRole('tooltip', { name: /“Temperature”/ });
    await card.getByText('Expected').first().waitFor();
    expect(await card.textContent()).toContain('runtime 0.33.0+demo');
    await panel().getByText('What was found').click();
    await visitor.page.mouse.move(0, 0);
    expect(await panel().getByRole('definition').filter({ hasText: 'temperature' }).count()).toBe(1);
    expect(await visitor.accessibilityViolations()).toEqual([]);
  }, 90_000);

  it('warns before a change that was proved to have no effect, and applies it only when asked twice', async () => {
    await visitor.openModel(model);
    await visitor.exact('Top-k').fill('12');
    await visitor
      .row('Top-k')
      .getByText(/The runtime ignores top_k: proven on .* applying changes nothing/)
      .waitFor();
    await visitor.button('Apply').click();
    await visitor.page.getByText('Press once more to apply all the same.').waitFor();
    expect((await product.config(model)).overrides).toEqual({});
    expect(await visitor.accessibilityViolations()).toEqual([]);
    await visitor.button('Apply anyway').click();
    await visitor.page.getByText('Applied: version 1.').waitFor();
    expect((await product.config(model)).overrides).toEqual({ top_k: 12 });
  });

  it('shows a run that somebody else has started, to its end', async () => {
    await visitor.openModel('fork-notes:1b');
    await panel().waitFor();
    const path = apiPaths.modelVerification('fork-notes:1b', { runtime: ollama });
    await product.call<VerificationBody>('POST', path, {});
    await visitor.page.reload();
    await panel().getByText('started by local').waitFor();
    await panel()
      .getByText(/Checked on the live runtime/)
      .waitFor({ timeout: untilRunHasEnded });
    expect(await visitor.row('Top-k').textContent()).toContain('ignored');
  }, 90_000);

  it('says so when the runtime is busy with another model', async () => {
    const path = apiPaths.modelVerification(model, { runtime: ollama });
    await product.call<VerificationBody>('POST', path, {});
    await visitor.openModel('zapiski-stroiciela:1b');
    await visitor.button('Check on the live runtime').click();
    await visitor.button('Start the check').click();
    await panel()
      .getByText(/one verification runs at a time/)
      .waitFor();
    await product.call('DELETE', path);
  });
});
