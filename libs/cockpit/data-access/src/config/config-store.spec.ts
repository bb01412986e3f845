import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { configBody, problem } from '@kamerton/cockpit-testing';
import { provideApi } from '../api/provide-api';
import { ConfigStore } from './config-store';

const address = { runtime: 'ollama', model: 'hf.co/x/y:Q4' };
const path = '/api/v1/models/hf.co%2Fx%2Fy%3AQ4/config?runtime=ollama';

describe('ConfigStore', () => {
  let http: HttpTestingController;
  let store: ConfigStore;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideApi(() => signal('en')), provideHttpClientTesting(), ConfigStore],
    });
    http = TestBed.inject(HttpTestingController);
    store = TestBed.inject(ConfigStore);
  });

  afterEach(() => http.verify());

  const open = async (version = 7): Promise<void> => {
    const opening = store.open(address);
    http.expectOne(path).flush(configBody({ model: address.model, version }));
    await opening;
  };

  it('writes against the version that it has read', async () => {
    await open(7);
    const writing = store.patch({ params: { temperature: 0.4, top_k: null } });
    const request = http.expectOne({ method: 'PATCH', url: path });
    expect(request.request.headers.get('if-match')).toBe('"7"');
    expect(request.request.body).toEqual({ params: { temperature: 0.4, top_k: null } });
    request.flush(configBody({ model: address.model, version: 8 }));
    await writing;

    expect(store.config()?.version).toBe(8);
  });

  it('leaves everything as it was when a write is refused', async () => {
    await open(7);
    const conflict = problem('VERSION_CONFLICT', { current_version: 9 });
    const writing = store.patch({ params: {} });
    http.expectOne({ method: 'PATCH', url: path }).flush(conflict, { status: 412, statusText: '' });

    expect(await writing).toEqual({ ok: false, failure: { kind: 'problem', problem: conflict } });
    expect(store.config()?.version).toBe(7);
    expect(store.phase()).toBe('ready');
  });

  it('ignores an answer that comes after another model was opened', async () => {
    const first = store.open(address);
    const late = http.expectOne(path);
    const second = store.open({ runtime: 'ollama', model: 'b' });
    http.expectOne('/api/v1/models/b/config?runtime=ollama').flush(configBody({ model: 'b' }));
    await second;
    late.flush(configBody({ model: address.model }));
    await first;

    expect(store.config()?.model).toBe('b');
  });

  it('forgets the failure of the model before', async () => {
    const first = store.open(address);
    http.expectOne(path).error(new ProgressEvent('error'));
    await first;
    expect(store.failure()).not.toBeNull();

    const second = store.open({ runtime: 'ollama', model: 'b' });
    expect(store.failure()).toBeNull();
    expect(store.phase()).toBe('loading');
    http.expectOne('/api/v1/models/b/config?runtime=ollama').flush(configBody({ model: 'b' }));
    await second;
  });

  it('takes a write over that was under way when the same model was opened again', async () => {
    await open(7);
    const writing = store.patch({ params: { temperature: 0.4 } });
    const reading = store.open({ ...address });
    http.expectOne({ method: 'PATCH', url: path }).flush(configBody({ model: address.model, version: 8 }));
    await writing;
    http.expectOne({ method: 'GET', url: path }).flush(configBody({ model: address.model, version: 7 }));
    await reading;
    expect(store.config()?.version).toBe(8);
  });

  it('keeps the configuration on the screen when reading it again fails', async () => {
    await open();
    const reload = store.reload();
    http.expectOne(path).error(new ProgressEvent('error'));
    await reload;

    expect(store.phase()).toBe('failed');
    expect(store.failure()).toEqual({ kind: 'unreachable' });
    expect(store.config()?.version).toBe(7);
  });
});
