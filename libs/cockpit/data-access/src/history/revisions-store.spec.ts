import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { revisionBody } from '@kamerton/cockpit-testing';
import { provideApi } from '../api/provide-api';
import { RevisionsStore } from './revisions-store';

const place = { runtime: 'ollama', model: 'hf.co/x/y:Q4', profile: 'summariser' };
const path = '/api/v1/models/hf.co%2Fx%2Fy%3AQ4/config/revisions?runtime=ollama&profile=summariser&limit=25';

describe('RevisionsStore', () => {
  let http: HttpTestingController;
  let store: RevisionsStore;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideApi(() => signal('en')), provideHttpClientTesting(), RevisionsStore],
    });
    http = TestBed.inject(HttpTestingController);
    store = TestBed.inject(RevisionsStore);
  });
  afterEach(() => http.verify());

  const versions = (): readonly number[] | undefined => store.items()?.map(({ version }) => version);
  const open = async (next_cursor: string | null = null): Promise<void> => {
    const opening = store.open(place);
    http.expectOne(path).flush({ items: [revisionBody({ version: 3 }), revisionBody({ version: 2 })], next_cursor });
    await opening;
  };

  it('adds further pages until there are none', async () => {
    await open('next page');
    expect(store.hasMore()).toBe(true);
    const more = store.more();
    await store.more();
    http.expectOne(`${path}&cursor=next+page`).flush({ items: [revisionBody({ version: 1 })], next_cursor: null });
    await more;
    expect(versions()).toEqual([3, 2, 1]);
    expect(store.hasMore()).toBe(false);
    await store.more();
  });

  it('begins anew where another set is opened, also with an answer still under way', async () => {
    await open('next');
    const more = store.more();
    const late = http.expectOne(`${path}&cursor=next`);
    const opening = store.open({ runtime: 'ollama', model: null, profile: null });
    expect(store.items()).toBeNull();
    http
      .expectOne('/api/v1/runtimes/ollama/config/revisions?limit=25')
      .flush({ items: [revisionBody({ version: 9 })], next_cursor: null });
    late.flush({ items: [revisionBody({ version: 1 })], next_cursor: null });
    await Promise.all([more, opening]);
    expect(versions()).toEqual([9]);
  });

  it('keeps what is shown when reading fails', async () => {
    await open();
    const again = store.open({ ...place });
    http.expectOne(path).error(new ProgressEvent('error'));
    await again;
    expect(versions()).toEqual([3, 2]);
    expect(store.failure()).toEqual({ kind: 'unreachable' });
  });
});
