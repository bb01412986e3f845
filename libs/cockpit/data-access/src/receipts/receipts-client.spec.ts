import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../api/provide-api';
import { ReceiptsClient } from './receipts-client';

const place = { runtime: 'ollama', model: 'llama3:8b', profile: 'summariser' };
const receipt = (service: string, follows: object) => ({ service, follows: [{ ...place, ...follows }] });

it('names each service once that asks for exactly this profile, over all pages', async () => {
  TestBed.configureTestingModule({ providers: [provideApi(() => signal('en')), provideHttpClientTesting()] });
  const http = TestBed.inject(HttpTestingController);
  const asking = TestBed.inject(ReceiptsClient).followers(place);
  http.expectOne('/api/v1/receipts?limit=500').flush({
    items: [receipt('mail', {}), receipt('chat', { profile: null }), receipt('other', { runtime: 'vllm' })],
    next_cursor: 'next',
  });
  await new Promise((resolve) => setTimeout(resolve));
  http.expectOne('/api/v1/receipts?limit=500&cursor=next').flush({
    items: [receipt('mail', {}), receipt('digest', {})],
    next_cursor: null,
  });
  expect(await asking).toEqual({ ok: true, body: ['digest', 'mail'] });
  http.verify();
});
