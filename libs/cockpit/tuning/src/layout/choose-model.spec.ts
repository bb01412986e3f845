import { TestBed } from '@angular/core/testing';
import { configBody, modelBody, problem } from '@kamerton/cockpit-testing';
import { TuningPage } from '../testing/tuning-page';

const slashes = 'hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M';
const encoded = 'hf.co%2Fbartowski%2FLlama-3.2-3B-Instruct-GGUF:Q4_K_M';

describe('the address without a model', () => {
  let page: TuningPage;

  beforeEach(async () => {
    page = await TuningPage.open('/');
  });
  afterEach(() => page.close());

  it('opens a model that can be tuned, its name whole in the address', async () => {
    await page.answerLists([modelBody({ model: 'embed', schema_status: 'missing' }), modelBody({ model: slashes })]);
    page.http
      .expectOne(`/api/v1/models/${encodeURIComponent(slashes)}/config?runtime=ollama`)
      .flush(configBody({ model: slashes }));
    await page.settle();
    expect(page.address).toBe(`/models/ollama/${encoded}`);
    expect(page.find('h1').textContent).toBe(slashes);
  });

  it('says what to do where there is no runtime', async () => {
    await page.answerLists([], []);
    expect(page.text).toContain('No runtime found yet');
    expect(page.text).toContain('KAMERTON_RUNTIMES');
  });

  it('leaves the choice to the person where nothing can be tuned', async () => {
    await page.answerLists([modelBody({ schema_status: 'missing' })]);
    expect(page.text).toContain('Choose a model');
  });

  it('offers to load the list again when that failed', async () => {
    const away = problem('DATABASE_UNAVAILABLE', { detail: 'The database is away.' });
    page.http.expectOne('/api/v1/runtimes').flush(away, { status: 503, statusText: '' });
    page.http.expectOne('/api/v1/models?limit=500').flush(away, { status: 503, statusText: '' });
    await page.settle();
    expect(page.text).toContain('The database is away.');
    await page.press('Try again');
    await page.answerLists([], []);
    expect(page.text).not.toContain('The database is away.');
  });

  it('says the same on a narrow screen, where the list is out of sight', async () => {
    await page.answerLists([], []);
    page.close();
    TestBed.resetTestingModule();
    page = await TuningPage.open('/', 'narrow');
    expect(page.find('main').textContent).toContain('Loading the models');
    page.http.expectOne('/api/v1/runtimes').error(new ProgressEvent('error'));
    page.http.expectOne('/api/v1/models?limit=500').error(new ProgressEvent('error'));
    await page.settle();
    expect(page.find('main').textContent).toContain('Kamerton does not answer.');
    await page.press('Try again');
    await page.answerLists([], []);
    expect(page.find('main').textContent).toContain('No runtime found yet');
  });
});
