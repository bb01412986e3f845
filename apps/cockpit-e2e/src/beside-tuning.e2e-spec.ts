import { apiPaths, type PresetBody, type RevisionDetailBody } from '@kamerton/contract';
import { ollama, vllm } from './testing/demo-runtimes.js';
import { startProduct, type Product } from './testing/product.js';
import type { Visitor } from './testing/visitor.js';

const model = 'fork-notes:1b';
const elsewhere = 'kamerton/fork-notes-1b';
const at = (place: string, runtime: string, name: string): string => `/${place}/${runtime}/${encodeURIComponent(name)}`;

describe('what was, what comes from elsewhere, and everything as code', () => {
  let product: Product;
  let visitor: Visitor;

  beforeAll(async () => {
    product = await startProduct();
    await product.tune(model, { params: { temperature: 0.4 }, reason: 'steadier answers' });
    await product.tune(model, { params: { top_k: 0, temperature: null } });
    await product.tune(model, { policies: { max_tokens: { max: 2048 } }, reason: 'cost cap' });
  }, 60_000);
  afterAll(() => product.stop());

  beforeEach(async () => {
    visitor = await product.visit();
  });
  afterEach(async () => {
    expect(visitor.mishaps).toEqual([]);
    expect(await visitor.accessibilityViolations()).toEqual([]);
    await visitor.leave();
  });

  it('restores an older revision after having shown what that does', async () => {
    await visitor.openPage(at('history', ollama, model));
    const { page } = visitor;
    const newest = page.locator('kam-revision-entry').first();
    // Revisions may be there before the names and units of what they changed.
    await newest.getByText('Maximum length').waitFor();
    expect(await newest.textContent()).toMatch(/“cost cap”.*at most 2\s048 tok/);
    await page.getByRole('link', { name: 'Restore version 1' }).click();
    const review = page.locator('kam-restore-review');
    await review.getByText('Nothing is taken back: what it held becomes version 4.').waitFor();
    expect(await review.locator('kam-diff-list').first().textContent()).toMatch(/Top-k.*off \(0\) → inherit/);
    await review.getByRole('textbox').fill('as before');
    await review.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Restored as version 4.').waitFor();
    await page.getByRole('heading', { name: 'What version 4 held' }).waitFor();
    expect(await product.config(model)).toMatchObject({ overrides: { temperature: 0.4 }, policies: {}, version: 4 });
  });

  it('shows what requests got at a moment of the past', async () => {
    await visitor.openPage(`${at('history', ollama, model)}?revision=2`);
    await visitor.page.getByRole('link', { name: 'Effective values then' }).click();
    const then = visitor.page.locator('kam-as-of-view');
    await then.getByText('Version 2 was in force.').waitFor();
    const row = then.getByRole('row', { name: /^Top-k/ });
    expect(await row.textContent()).toMatch(/off \(0\).*override · model.*20 · model file/);
    const revision = await product.call<RevisionDetailBody>('GET', apiPaths.revision(model, 2, { runtime: ollama }));
    expect(new URL(visitor.page.url()).searchParams.get('at')).toBe(revision.at);
  });

  it('takes a preset over as far as it means the same on another runtime, and says what does not', async () => {
    await product.call<PresetBody>('POST', apiPaths.presets, {
      name: 'support-replies',
      description: 'Short, friendly answers.',
      params: { temperature: 0.5, top_k: 20, mirostat: 2 },
    });
    await visitor.openPage('/presets');
    await visitor.button('Use on a model: support-replies').click();
    const card = visitor.page.locator('kam-preset-card', { hasText: 'support-replies' });
    await card.getByRole('combobox').selectOption({ label: elsewhere });
    await card.getByRole('button', { name: 'Show what arrives' }).click();

    const report = visitor.page.locator('kam-arrival-report');
    await report.getByText('2 values arrive').waitFor();
    expect(await report.getByRole('row', { name: /mirostat/i }).textContent()).toContain('unknown here');
    await report.getByLabel(/^Take Top-k$/).uncheck();
    await visitor.page.locator('kam-write-preview').getByText('Temperature').first().waitFor();
    await visitor.button('Apply').click();
    await visitor.page.getByText('Applied: version 1.').waitFor();
    expect((await product.config(elsewhere, vllm)).overrides).toEqual({ temperature: 0.5 });
  });

  it('imports a Modelfile, and exports what is in effect', async () => {
    await visitor.openPage(at('transfer', ollama, 'harbour-tales:1b'));
    const { page } = visitor;
    await page.getByRole('radio', { name: 'A file' }).check();
    const text = page.getByLabel('Text of the file');
    await text.fill('FROM llama3\nPARAMETER temperature 0.3\nPARAMETER stop "User:"\nPARAMETER warp 9\n');
    await text.blur();
    await page.getByText('Recognised: Ollama Modelfile').waitFor();
    await page.locator('kam-arrival-report').getByText('2 values arrive').waitFor();
    await page.getByText('line 4').waitFor();
    await visitor.button('Apply').click();
    await page.getByText('Applied: version 1.').waitFor();
    const overrides = { temperature: 0.3, stop: ['User:'] };
    expect((await product.config('harbour-tales:1b')).overrides).toEqual(overrides);

    await visitor.openPage(`${at('transfer', ollama, 'harbour-tales:1b')}?go=out`);
    await page.getByText('PARAMETER temperature 0.3').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), visitor.button('Download').click()]);
    expect(download.suggestedFilename()).toMatch(/modelfile/i);
  });

  it('exports the settings as code, plans a change to them, and applies what was planned', async () => {
    const { page } = visitor;
    await visitor.openPage('/settings');
    const exported = (await page.locator('kam-text-file pre').textContent()) ?? '';
    expect(exported).toContain('temperature: 0.4\n');

    await visitor.openPage('/settings?go=plan');
    const text = page.getByLabel('Settings document');
    await text.fill(exported.replace('temperature: 0.4\n', 'temprature: [0.4\n'));
    await text.blur();
    await page
      .getByText(/line \d+, column \d+/)
      .first()
      .waitFor();
    expect(await visitor.accessibilityViolations()).toEqual([]);

    await text.fill(exported);
    await text.blur();
    await page.getByText('Nothing to do: the server is as the document says.').waitFor();

    await text.fill(exported.replace('temperature: 0.4\n', 'temperature: 0.35\n'));
    await text.blur();
    await page.locator('kam-plan-change').getByText('0.4').waitFor();
    expect(await visitor.accessibilityViolations()).toEqual([]);
    await page.getByRole('textbox', { name: /Why\?/ }).fill('from Git');
    await visitor.button('Apply the plan').click();
    await page.getByText('Applied in one transaction.').waitFor();
    expect((await product.config(model)).overrides).toEqual({ temperature: 0.35 });
  });

  it.each([
    at('history', ollama, model),
    `${at('history', ollama, model)}?restore=2`,
    `${at('transfer', ollama, model)}?preset=precise`,
    '/presets',
    '/settings',
  ])('has room on a phone: %s', async (address) => {
    await visitor.leave();
    visitor = await product.visit({ width: 390, height: 844, theme: 'dark', language: 'pl' });
    await visitor.openPage(address);
    expect(await visitor.sidewaysOverflow()).toBe(0);
  });
});
