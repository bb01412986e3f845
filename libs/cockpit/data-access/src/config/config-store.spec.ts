import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { configBody, problem } from '@kamerton/cockpit-testing';
import { provideApi } from '../api/provide-api';
import { ConfigStore } from './config-store';

const address = { runtime: 'ollama', model: 'hf.co/x/y:Q4', profile: null };
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
    const second = store.open({ runtime: 'ollama', model: 'b', profile: null });
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

    const second = store.open({ runtime: 'ollama', model: 'b', profile: null });
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

  it('reads and writes a profile, and the set of a whole runtime, where the API has them', async () => {
    const profile = store.open({ ...address, profile: 'summariser' });
    http.expectOne(`${path}&profile=summariser`).flush(configBody({ profile: 'summariser' }));
    await profile;
    const runtime = store.open({ runtime: 'ollama', model: null, profile: null });
    http.expectOne('/api/v1/runtimes/ollama/config').flush(configBody({ model: null, version: 3 }));
    await runtime;
    const writing = store.patch({ policies: { seed: { forbid: true } } }, { resolve_conflicts: true });
    const url = '/api/v1/runtimes/ollama/config?resolve_conflicts=true';
    const request = http.expectOne({ method: 'PATCH', url });
    expect(request.request.headers.get('if-match')).toBe('"3"');
    request.flush(configBody({ model: null, version: 4 }));
    await writing;
  });

  it('shows nothing of what was only tried out', async () => {
    await open(7);
    const trying = store.tryOut({ params: { temperature: 0.4 } });
    http.expectOne({ method: 'PATCH', url: `${path}&dry_run=true` }).flush(configBody({ version: 99 }));
    expect((await trying)?.ok).toBe(true);
    expect(store.config()?.version).toBe(7);
  });

  it('takes a change back by restoring the version before it, unless somebody made another', async () => {
    await open(8);
    const undoing = store.undo(8);
    const restore = http.expectOne({
      method: 'POST',
      url: '/api/v1/models/hf.co%2Fx%2Fy%3AQ4/config/revisions/7/restore?runtime=ollama',
    });
    expect(restore.request.headers.get('if-match')).toBe('"8"');
    restore.flush(configBody({ model: address.model, version: 9 }));
    await undoing;
    expect(store.config()?.version).toBe(9);
  });

  it('takes the very first change back by clearing the set', async () => {
    await open(1);
    const undoing = store.undo(1);
    http.expectOne({ method: 'DELETE', url: path }).flush(configBody({ model: address.model, version: 2 }));
    await undoing;
    expect(store.config()?.version).toBe(2);
  });
});
