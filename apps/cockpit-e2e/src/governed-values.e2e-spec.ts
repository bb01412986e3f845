import { apiPaths, type ConfigBody } from '@kamerton/contract';
import type { Locator } from 'playwright-core';
import { ollama } from './testing/demo-runtimes.js';
import { startProduct, type Product } from './testing/product.js';
import type { Visitor } from './testing/visitor.js';

const model = 'harbour-tales:1b';

describe('governed values in the Cockpit', () => {
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

  const dialog = (): Locator => visitor.page.getByRole('dialog');
  const within = (name: string): Locator => dialog().getByRole('button', { name, exact: true });
  const shownProfile = (profile: string): Promise<void> =>
    visitor.page.locator('kam-profile-bar a[aria-current=page]', { hasText: profile }).waitFor();
  const profileConfig = (profile: string): Promise<ConfigBody> =>
    product.call('GET', apiPaths.modelConfig(model, { runtime: ollama, profile }));

  it('force a value for all models of a runtime, and the models show it locked, with whose policy it is', async () => {
    await visitor.openModel(model);
    await visitor.page.getByRole('link', { name: `Tune all models of ${ollama}` }).click();
    await visitor.page.getByRole('heading', { name: `${ollama}: all models` }).waitFor();
    await visitor.exact('Top-k').fill('0');
    await visitor.button('Policy on Top-k: none. Set one').click();
    await dialog()
      .getByRole('radio', { name: /^Force/ })
      .check();
    await within('Add to the changes').click();
    await visitor.page.getByText('Policy set here: none → forced.').waitFor();
    expect(await visitor.page.getByText('2 changes').isVisible()).toBe(true);

    await visitor.button('Apply').click();
    await dialog().getByText(`What the changes to all models of ${ollama} would do`).waitFor();
    expect(await dialog().textContent()).toContain(model);
    await within('Apply').click();
    await visitor.page.getByText('Applied: version 1.').waitFor();

    await visitor.page.getByRole('link', { name: /^harbour-tales:1b/ }).click();
    await visitor.row('Top-k').getByText('Locked: a policy of the whole runtime').waitFor();
    expect(await visitor.row('Top-k').textContent()).toContain('(last changed by local) forces off (0).');
    expect(await visitor.exact('Top-k').isEditable()).toBe(false);
    expect((await product.config(model)).effective['top_k']).toMatchObject({ value: 0, sent: true });
  });

  it('settle what a limit contradicts elsewhere, once the person has seen it', async () => {
    await product.tune(model, { params: { temperature: 0.5 } });
    await product.call('POST', apiPaths.profiles(model, { runtime: ollama }), { profile: 'lively' });
    const lively = apiPaths.modelConfig(model, { runtime: ollama, profile: 'lively' });
    await product.call('PATCH', lively, { params: { temperature: 1.2 } });
    const { version } = await product.config(model);

    await visitor.openModel(model);
    await visitor.button('Policy on Temperature: none. Set one').click();
    await dialog()
      .getByRole('radio', { name: /^Limit/ })
      .check();
    await dialog().getByLabel('At most').fill('0.7');
    await within('Add to the changes').click();
    await visitor.page.getByText('1 contradiction').waitFor();
    await visitor.button('Apply').click();
    await dialog().getByText(`${model} · profile lively, Temperature:`).waitFor();
    await within('Go back').click();
    expect((await product.config(model)).policies).toEqual({});

    await visitor.button('Apply').click();
    await within('Apply and settle these').click();
    await visitor.page.getByText(`Applied: version ${version + 1}; changed elsewhere as well: 1.`).waitFor();
    expect((await product.config(model)).policies).toEqual({ temperature: { max: 0.7 } });
    expect((await profileConfig('lively')).overrides).toEqual({ temperature: 0.7 });
  });

  it('take a change back with one press', async () => {
    const before = (await product.config(model)).overrides;
    await visitor.openModel(model);
    await visitor.exact('Min-p').fill('0.2');
    await visitor.button('Apply').click();
    await visitor.page.getByText('Applied: version').waitFor();
    expect((await product.config(model)).overrides).toEqual({ ...before, min_p: 0.2 });
    await visitor.button('Undo').click();
    await visitor.page.getByText('Taken back: version').waitFor();
    expect((await product.config(model)).overrides).toEqual(before);
    expect(await visitor.exact('Min-p').inputValue()).toBe('0.00');
  });

  it('come as a profile: created, tuned, deleted, and back', async () => {
    await visitor.openModel(model);
    await visitor.button('New profile').click();
    await dialog().getByLabel('Name').fill('summariser');
    await within('Create').click();
    await shownProfile('summariser');
    expect(new URL(visitor.page.url()).search).toBe('?profile=summariser');

    await visitor.exact('Maximum length').fill('256');
    await visitor.button('Apply').click();
    await visitor.page.getByText('Applied: version 2.').waitFor();
    expect((await profileConfig('summariser')).overrides).toEqual({ max_tokens: 256 });
    expect((await product.config(model)).overrides).not.toHaveProperty('max_tokens');

    await visitor.button('Delete').click();
    const asked = visitor.page.getByRole('alertdialog');
    await asked.getByText('No service is known to name it.').waitFor();
    await asked.getByRole('button', { name: 'Delete' }).click();
    await visitor.page.getByText('Profile “summariser” is deleted.').waitFor();
    expect((await profileConfig('summariser')).profile_fallback).toBe(true);

    await visitor.button('Undo').click();
    await shownProfile('summariser');
    expect((await profileConfig('summariser')).overrides).toEqual({ max_tokens: 256 });
  });

  it('say of a profile in the address that it is not there, and what services get instead', async () => {
    await visitor.open(`/models/${ollama}/${encodeURIComponent(model)}?profile=unheard-of`);
    await visitor.page.getByText('There is no profile “unheard-of”.').waitFor();
    await visitor.button('Create it').click();
    await visitor.row('Temperature').waitFor();
    expect((await profileConfig('unheard-of')).profile_fallback).toBe(false);
  });
});
