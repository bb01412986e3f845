import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { configBody, modelBody, problem, runtimeBody } from '@kamerton/cockpit-testing';
import { type Language } from '@kamerton/parameter-schema';
import { provideApi } from '../api/provide-api';
import { ModelsStore } from './models-store';

describe('ModelsStore', () => {
  const language = signal<Language>('en');
  let http: HttpTestingController;
  let store: ModelsStore;

  beforeEach(() => {
    language.set('en');
    TestBed.configureTestingModule({ providers: [provideApi(() => language), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    store = TestBed.inject(ModelsStore);
  });

  afterEach(() => http.verify());

  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const answerRuntimes = (...items: ReturnType<typeof runtimeBody>[]): void =>
    http.expectOne('/api/v1/runtimes').flush({ items, next_cursor: null });
  const answerModels = (items: ReturnType<typeof modelBody>[], next_cursor: string | null = null, asked = ''): void =>
    http.expectOne(`/api/v1/models?limit=500${asked}`).flush({ items, next_cursor });

  it('reads page after page until there is no more', async () => {
    const loading = store.load();
    answerRuntimes(runtimeBody());
    answerModels([modelBody({ model: 'a' })], 'more/=');
    await settled();
    answerModels([modelBody({ model: 'b' })], null, '&cursor=more%2F%3D');
    await loading;

    expect(store.phase()).toBe('ready');
    expect(store.models().map(({ model }) => model)).toEqual(['a', 'b']);
  });

  it('loads once where several ask for it, and not again what is there', async () => {
    const loading = Promise.all([store.loadOnce(), store.loadOnce()]);
    answerRuntimes(runtimeBody());
    answerModels([modelBody()]);
    await loading;
    await store.loadOnce();
    expect(store.models()).toHaveLength(1);
  });

  it('puts each model under its runtime, and keeps runtimes that have none', async () => {
    const loading = store.load();
    answerRuntimes(runtimeBody(), runtimeBody({ id: 'vllm' }), runtimeBody({ id: 'empty' }));
    answerModels([modelBody(), modelBody({ runtime: 'vllm', model: 'llama3:8b' })]);
    await loading;

    expect(store.groups().map(({ runtime, models }) => [runtime.id, models.length])).toEqual([
      ['ollama', 1],
      ['vllm', 1],
      ['empty', 0],
    ]);
  });

  it('puts what cannot be tuned at the end of its runtime', async () => {
    const loading = store.load();
    answerRuntimes(runtimeBody());
    answerModels([modelBody({ model: 'a', schema_status: 'missing' }), modelBody({ model: 'b' })]);
    await loading;
    expect(store.groups()[0]?.models.map(({ model }) => model)).toEqual(['b', 'a']);
  });

  it('says who asks and in which language the answer should be', async () => {
    language.set('pl');
    const loading = store.load();
    const request = http.expectOne('/api/v1/runtimes');
    expect(request.request.headers.get('x-kamerton-source')).toBe('cockpit');
    expect(request.request.headers.get('accept-language')).toBe('pl');
    request.flush({ items: [], next_cursor: null });
    answerModels([]);
    await loading;
  });

  it('keeps what it had when loading again fails, and says why', async () => {
    let loading = store.load();
    answerRuntimes(runtimeBody());
    answerModels([modelBody()]);
    await loading;

    loading = store.load();
    const away = problem('DATABASE_UNAVAILABLE');
    answerRuntimes(runtimeBody());
    http.expectOne('/api/v1/models?limit=500').flush(away, { status: 503, statusText: '' });
    await loading;

    expect(store.phase()).toBe('failed');
    expect(store.failure()).toEqual({ kind: 'problem', problem: away });
    expect(store.models()).toHaveLength(1);
  });

  it('takes the count of overrides over from a configuration that was just written', async () => {
    const loading = store.load();
    answerRuntimes(runtimeBody());
    answerModels([modelBody(), modelBody({ model: 'other' })]);
    await loading;

    store.takeOver(configBody({ version: 8, overrides: { temperature: 0.4, top_k: 20 } }));

    expect(store.models().map(({ version, override_count }) => [version, override_count])).toEqual([
      [8, 2],
      [7, 0],
    ]);
  });
});
