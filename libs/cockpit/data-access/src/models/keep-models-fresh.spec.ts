import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { modelBody, runtimeBody } from '@kamerton/cockpit-testing';
import { provideApi } from '../api/provide-api';
import { keepModelsFresh } from './keep-models-fresh';
import { ModelsStore } from './models-store';

describe('keepModelsFresh', () => {
  let http: HttpTestingController;
  let store: ModelsStore;

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideApi(() => signal('en')), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    store = TestBed.inject(ModelsStore);
    TestBed.runInInjectionContext(keepModelsFresh);
  });
  afterEach(() => {
    http.verify();
    jest.useRealTimers();
  });

  const answer = async (loaded: boolean): Promise<void> => {
    http.expectOne('/api/v1/runtimes').flush({ items: [runtimeBody()], next_cursor: null });
    http.expectOne('/api/v1/models?limit=500').flush({ items: [modelBody({ loaded })], next_cursor: null });
    await jest.advanceTimersByTimeAsync(0);
  };

  it('reads the list again every twenty seconds or so, and shows no waiting meanwhile', async () => {
    await jest.advanceTimersByTimeAsync(19_000);
    http.expectNone('/api/v1/runtimes');
    await jest.advanceTimersByTimeAsync(2_000);
    await answer(false);
    expect(store.models()[0]?.loaded).toBe(false);
    await jest.advanceTimersByTimeAsync(21_000);
    expect(store.phase()).toBe('ready');
    await answer(true);
    expect(store.models()[0]?.loaded).toBe(true);
  });

  it('ends with its caller', async () => {
    TestBed.resetTestingModule();
    await jest.advanceTimersByTimeAsync(60_000);
    http.expectNone('/api/v1/runtimes');
  });
});
