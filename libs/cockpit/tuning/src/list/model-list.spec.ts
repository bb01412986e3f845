import { configBody, modelBody, problem, runtimeBody } from '@kamerton/cockpit-testing';
import { TuningPage } from '../testing/tuning-page';

const manyModels = Array.from({ length: 140 }, (_, index) =>
  modelBody({ runtime: 'vllm', model: `m${index}`, schema_status: 'missing' }),
);
const embedding = modelBody({
  model: 'nomic-embed-text',
  schema_status: 'missing',
  schema_problem: { code: 'NOTHING_TO_TUNE', message: 'An embedding model has nothing to tune.' },
});

describe('the list of models', () => {
  let page: TuningPage;

  beforeEach(async () => {
    page = await TuningPage.open('/');
    await page.answerLists(
      [embedding, ...manyModels],
      [
        runtimeBody({ demo: true }),
        runtimeBody({
          id: 'vllm',
          status: 'down',
          last_error: 'connection refused',
          next_attempt_at: '2026-11-21T10:00:05.000Z',
        }),
      ],
    );
  });
  afterEach(() => page.close());

  const names = (): readonly string[] =>
    [...document.querySelectorAll('kam-model-entry .name')].map((name) => name.textContent ?? '');

  it('says of each runtime how it is, and labels the demo', () => {
    expect(page.find('#runtime-ollama').textContent).toContain('demo');
    expect(page.find('#runtime-ollama').textContent).toContain('up');
    expect(page.find('#runtime-vllm').textContent).toContain('down');
    expect(page.text).toContain('connection refused');
    expect(page.text).toMatch(/leaves it alone until \d+:00:05/);
  });

  it('says why a model cannot be tuned', () => {
    const entry = page.find('a[href="/models/ollama/nomic-embed-text"]');
    expect(entry.textContent).toContain('An embedding model has nothing to tune.');
    expect(entry.classList).toContain('untunable');
  });

  it('shows the rest of a long list on demand', async () => {
    expect(names()).toHaveLength(101);
    await page.press('Show all 140');
    expect(names()).toHaveLength(141);
  });

  it('goes to the search by the key /, and finds models beyond the first hundred', async () => {
    await page.key('/');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Filter models');
    await page.type('Filter models', 'm139');
    expect(names()).toEqual(['m139']);
  });

  it('asks a runtime that is down again on demand, and shows what has come of it', async () => {
    expect(page.text).toContain('vllm has not answered since');
    await page.pressNamed('Try again: vllm');
    page.http
      .expectOne({ method: 'POST', url: '/api/v1/runtimes/vllm/refresh' })
      .flush(problem('RUNTIME_UNREACHABLE', { detail: 'still refused' }), { status: 502, statusText: '' });
    await page.settle();
    expect(page.text).toContain('still refused');
    await page.answerLists([embedding], [runtimeBody({ demo: true }), runtimeBody({ id: 'vllm' })]);
    expect(document.querySelector('kam-runtime-trouble')).toBeNull();
  });

  it('says when nothing matches', async () => {
    await page.type('Filter models', 'gpt-9');
    expect(page.text).toContain('No model matches “gpt-9”.');
  });
});

describe('the list of models on a narrow screen', () => {
  it('waits behind a button, and goes once a model is chosen', async () => {
    const page = await TuningPage.open('/models/ollama/llama3:8b', 'narrow');
    await page.answerLists([modelBody(), modelBody({ model: 'other' })]);
    await page.answerConfig(configBody());
    expect(document.querySelector('kam-model-list')).toBeNull();

    await page.press('Models');
    page.find('a[href="/models/ollama/other"]').click();
    await page.settle();
    page.http.expectOne('/api/v1/models/other/config?runtime=ollama').flush(configBody({ model: 'other' }));
    await page.settle();
    expect(document.querySelector('kam-model-list')).toBeNull();
    expect(page.find('h1').textContent).toBe('other');
    page.close();
  });
});
