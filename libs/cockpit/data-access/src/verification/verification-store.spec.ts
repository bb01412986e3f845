import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { problem, verificationBody } from '@kamerton/cockpit-testing';
import type { VerificationBody } from '@kamerton/contract';
import { provideApi } from '../api/provide-api';
import { VerificationStore } from './verification-store';

const address = { runtime: 'ollama', model: 'llama3:8b' };
const path = '/api/v1/models/llama3%3A8b/verification?runtime=ollama';

const running = (parameter: string, done: number): VerificationBody =>
  verificationBody({ status: 'running', progress: { done, total: 3, parameter }, started_by: 'anna' });

const afterMilliseconds = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

describe('VerificationStore', () => {
  let http: HttpTestingController;
  let store: VerificationStore;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideApi(() => signal('en')), provideHttpClientTesting(), VerificationStore],
    });
    http = TestBed.inject(HttpTestingController);
    store = TestBed.inject(VerificationStore);
  });
  afterEach(() => http.verify());

  const open = async (state: VerificationBody): Promise<void> => {
    const opening = store.open(address);
    http.expectOne(path).flush(state);
    await opening;
  };
  const nextReading = async () => {
    await afterMilliseconds(800);
    return http.expectOne({ method: 'GET', url: path });
  };

  it('asks once where nothing is running', async () => {
    await open(verificationBody({ status: 'done' }));
    await afterMilliseconds(800);
    http.expectNone(path);
    expect(store.finished()).toBe(0);
  });

  it('follows a run that somebody else has started, until it ends', async () => {
    await open(running('top_k', 1));
    (await nextReading()).flush(running('top_p', 2));
    await afterMilliseconds(0);
    expect(store.state()?.progress?.parameter).toBe('top_p');
    (await nextReading()).flush(verificationBody({ status: 'done' }));
    await afterMilliseconds(0);
    expect(store.finished()).toBe(1);
    await afterMilliseconds(800);
    http.expectNone(path);
  });

  it('goes on after a reading that failed, and says so meanwhile', async () => {
    await open(running('top_k', 1));
    (await nextReading()).error(new ProgressEvent('error'));
    await afterMilliseconds(0);
    expect(store.failure()).toEqual({ kind: 'unreachable' });
    expect(store.state()?.status).toBe('running');
    (await nextReading()).flush(running('top_k', 1));
    await afterMilliseconds(0);
    expect(store.failure()).toBeNull();
  });

  it('stops when the page is left', async () => {
    await open(running('top_k', 1));
    TestBed.resetTestingModule();
    await afterMilliseconds(800);
    http.expectNone(path);
  });

  it('follows the run that is there already when another was to be started', async () => {
    await open(verificationBody());
    const starting = store.start({});
    const refusal = problem('VERIFICATION_RUNNING');
    http.expectOne({ method: 'POST', url: path }).flush(refusal, { status: 409, statusText: '' });
    await afterMilliseconds(0);
    http.expectOne({ method: 'GET', url: path }).flush(running('top_k', 1));
    expect(await starting).toBeNull();
    expect(store.state()?.started_by).toBe('anna');
  });

  it('says so when the runtime is busy with another model', async () => {
    await open(verificationBody());
    const starting = store.start({});
    const refusal = problem('VERIFICATION_RUNNING');
    http.expectOne({ method: 'POST', url: path }).flush(refusal, { status: 409, statusText: '' });
    await afterMilliseconds(0);
    http.expectOne({ method: 'GET', url: path }).flush(verificationBody());
    expect(await starting).toEqual({ kind: 'problem', problem: refusal });
  });

  it('gives back why a run could not be started', async () => {
    await open(verificationBody());
    const starting = store.start({ load_parameters: true });
    const refusal = problem('COSTS_NOT_ACCEPTED');
    const request = http.expectOne({ method: 'POST', url: path });
    expect(request.request.body).toEqual({ load_parameters: true });
    request.flush(refusal, { status: 409, statusText: '' });
    expect(await starting).toEqual({ kind: 'problem', problem: refusal });
  });

  it('notices the end of a run that was over when its start was answered', async () => {
    await open(verificationBody());
    const starting = store.start({});
    http.expectOne({ method: 'POST', url: path }).flush(verificationBody({ status: 'done' }));
    await starting;
    expect(store.finished()).toBe(1);
  });

  it('cancels, and shows what has become of the run', async () => {
    await open(running('top_k', 1));
    const cancelling = store.cancel();
    http.expectOne({ method: 'DELETE', url: path }).flush(null);
    await afterMilliseconds(0);
    http.expectOne({ method: 'GET', url: path }).flush(verificationBody({ status: 'cancelled' }));
    expect(await cancelling).toBeNull();
    expect(store.state()?.status).toBe('cancelled');
    expect(store.finished()).toBe(1);
  });

  it('lets the run of one model go when another is opened', async () => {
    await open(running('top_k', 1));
    const opening = store.open({ runtime: 'ollama', model: 'b' });
    expect(store.state()).toBeNull();
    http.expectOne('/api/v1/models/b/verification?runtime=ollama').flush(verificationBody({ model: 'b' }));
    await opening;
    await afterMilliseconds(800);
    http.expectNone(path);
  });

  it('asks what a run would take without starting it', async () => {
    await open(verificationBody());
    const plan = store.plan({ load_parameters: true });
    http.expectOne({ method: 'POST', url: `${path}&dry_run=true` }).flush({ parameters: ['top_k'] });
    expect(await plan).toEqual({ ok: true, body: { parameters: ['top_k'] } });
  });
});
