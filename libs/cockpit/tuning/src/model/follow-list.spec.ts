import { TestBed } from '@angular/core/testing';
import { configBody, modelBody, runtimeBody } from '@kamerton/cockpit-testing';
import { ModelsStore } from '@kamerton/cockpit-data-access';
import { TuningPage, configPath } from '../testing/tuning-page';

describe('a page that is left open', () => {
  let page: TuningPage;
  const before = configBody({ runtime_version: '0.32.9', version: 3 });
  const listed = { ...modelBody(), version: 3 };
  const runtime = runtimeBody({ version: '0.32.9' });

  beforeEach(async () => {
    page = await TuningPage.open('/models/ollama/llama3:8b');
    await page.answerLists([listed], [runtime]);
    await page.answerConfig(before);
  });
  afterEach(() => page.close());

  const listComesAgain = async (...lists: Parameters<TuningPage['answerLists']>): Promise<void> => {
    void TestBed.inject(ModelsStore).refresh();
    await page.answerLists(...lists);
  };

  it('reads nothing again while the list says the same', async () => {
    await listComesAgain([{ ...listed, loaded: true }], [runtime]);
    page.http.expectNone({ method: 'GET', url: configPath });
  });

  it.each([
    ['the runtime has another version', listed, runtimeBody({ version: '0.33.0' })],
    ['the runtime does not answer', { ...listed, schema_status: 'stale' as const }, runtime],
    ['something moved beneath', { ...listed, drifted: true }, runtime],
    ['somebody has changed the overrides', { ...listed, version: 4 }, runtime],
  ])('reads the configuration again when %s, edits kept', async (_, model, server) => {
    await page.type('Temperature, exact value', '0.4');
    await listComesAgain([model], [server]);
    const drift = model.drifted ? { since: '2026-11-21T10:00:00.000Z', parameters: {} } : null;
    const { version: runtime_version } = server;
    await page.answerConfig({
      ...before,
      runtime_version,
      drift,
      version: model.version,
      schema_status: model.schema_status,
    });
    expect(page.text).toContain(`ollama ${runtime_version}`);
    expect(page.find<HTMLInputElement>('[aria-label="Temperature, exact value"]').value).toBe('0.4');
    page.http.expectNone({ method: 'GET', url: configPath });
  });

  it('does not read again and again where the two go on differing', async () => {
    const newer = [runtimeBody({ version: '0.33.0' })];
    await listComesAgain([listed], newer);
    await page.answerConfig(before);
    await listComesAgain([listed], newer);
    page.http.expectNone({ method: 'GET', url: configPath });
  });
});
