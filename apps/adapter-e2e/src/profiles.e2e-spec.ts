import { setTimeout as delay } from 'node:timers/promises';
import { createGenerationAdapter, type ApplyReport, type GenerationAdapter } from '@kamerton/generation-adapter';
import { apiPaths } from '@kamerton/contract';
import { answered, startProduct, type Product } from './testing/product.js';

const runtime = 'demo-ollama';
const model = 'harbour-tales:1b';

describe('an adapter that names a profile', () => {
  let product: Product;
  let adapter: GenerationAdapter;

  beforeAll(async () => {
    product = await startProduct();
    adapter = createGenerationAdapter({ url: product.api.url, service: 'harbour-guide' });
    await adapter.ready();
    await product.tune(runtime, model, { params: { top_k: 7 } });
  }, 60_000);

  afterAll(async () => {
    await adapter.close();
    await product.stop();
  });

  async function act(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const options = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
    await answered(await fetch(`${product.api.url}${path}`, options));
  }

  const reportFor = (profile: string): ApplyReport =>
    adapter.apply({ runtime, model, profile, request: { model, messages: [] } }).report;

  /** The report of the first call that is built from the change that was just accepted. */
  async function reportAfterChange(profile: string): Promise<ApplyReport> {
    const answer = await answered(await fetch(`${product.api.url}${apiPaths.snapshot()}`));
    const { sequence }: { sequence: number } = JSON.parse(answer);
    const deadline = performance.now() + 10_000;
    while ((adapter.status().sequence ?? 0) < sequence) {
      if (performance.now() > deadline) throw new Error(`The adapter never used the change ${sequence}.`);
      await delay(5);
    }
    return reportFor(profile);
  }

  const valuesOf = ({ applied }: ApplyReport) =>
    Object.fromEntries(applied.map(({ parameter, value }) => [parameter, value]));

  it('is told whether it is there, from its creation through all that becomes of it', async () => {
    expect(await reportAfterChange('chat')).toMatchObject({ profile_fallback: true });

    await act('POST', apiPaths.profiles(model, { runtime }), { profile: 'chat' });
    const empty = await reportAfterChange('chat');
    expect(empty.profile_fallback).toBe(false);
    expect(valuesOf(empty)).toEqual({ top_k: 7 });

    await act('PATCH', apiPaths.modelConfig(model, { runtime, profile: 'chat' }), { params: { top_k: 3 } });
    expect(valuesOf(await reportAfterChange('chat'))).toEqual({ top_k: 3 });

    await act('PATCH', apiPaths.profile(model, 'chat', { runtime }), { profile: 'talk' });
    const old = await reportAfterChange('chat');
    expect([old.profile_fallback, valuesOf(old)]).toEqual([true, { top_k: 7 }]);
    expect(reportFor('talk')).toMatchObject({ profile_fallback: false, applied: [{ parameter: 'top_k', value: 3 }] });

    await act('DELETE', apiPaths.profile(model, 'talk', { runtime }));
    const deleted = await reportAfterChange('talk');
    expect([deleted.profile_fallback, valuesOf(deleted)]).toEqual([true, { top_k: 7 }]);

    await act('POST', apiPaths.restore(model, 1, { runtime, profile: 'talk' }), {});
    const restored = await reportAfterChange('talk');
    expect([restored.profile_fallback, valuesOf(restored)]).toEqual([false, { top_k: 3 }]);
  });
});
