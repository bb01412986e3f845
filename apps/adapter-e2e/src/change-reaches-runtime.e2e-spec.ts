import { setTimeout as delay } from 'node:timers/promises';
import { createGenerationAdapter, type GenerationAdapter, type ResolveRequestBody } from '@kamerton/generation-adapter';
import type { Page, ReceiptBody } from '@kamerton/contract';
import type { ParameterValue } from '@kamerton/parameter-schema';
import { lastReceived, send } from './testing/demo-client.js';
import { startProduct, type Product } from './testing/product.js';

const messages = [{ role: 'user', content: 'Tell me of the harbour.' }];
const ollama: ResolveRequestBody = {
  runtime: 'demo-ollama',
  model: 'harbour-tales:1b',
  request: { model: 'harbour-tales:1b', messages, stream: false },
};
const ollamaCompatible: ResolveRequestBody = { ...ollama, dialect: 'openai_chat' };
const vllm: ResolveRequestBody = {
  runtime: 'demo-vllm',
  model: 'kamerton/harbour-tales-1b',
  request: { model: 'kamerton/harbour-tales-1b', messages },
};

describe('a change in Kamerton', () => {
  let product: Product;
  let adapter: GenerationAdapter;

  beforeAll(async () => {
    product = await startProduct();
    adapter = createGenerationAdapter({ url: product.api.url, service: 'harbour-guide', receiptIntervalMs: 1_000 });
    await adapter.ready();
  }, 60_000);

  afterAll(async () => {
    await adapter.close();
    await product.stop();
  });

  /** Sets values and waits until calls are built from them. Resolves with the milliseconds that took. */
  async function tuneAndWait(call: ResolveRequestBody, params: Record<string, ParameterValue | null>): Promise<number> {
    const start = performance.now();
    await product.tune(call.runtime, call.model, { params, reason: 'end-to-end test' });
    const wanted = Object.entries(params);
    for (;;) {
      const applied = new Map(adapter.apply(call).report.applied.map(({ parameter, value }) => [parameter, value]));
      if (wanted.every(([name, value]) => (applied.get(name) ?? null) === value)) return performance.now() - start;
      if (performance.now() - start > 10_000) throw new Error(`The adapter never used ${JSON.stringify(params)}.`);
      await delay(2);
    }
  }

  it("is received and obeyed by a runtime that speaks Ollama's own protocol", async () => {
    await tuneAndWait(ollama, { max_tokens: 7, temperature: 0 });
    const { body, report } = adapter.apply(ollama);
    const first = await send(product.demo.ollamaUrl, '/api/chat', body);
    expect((await lastReceived(product.demo.ollamaUrl))?.body).toMatchObject({
      options: { num_predict: 7, temperature: 0 },
    });
    expect(first).toMatchObject({ eval_count: 7, done_reason: 'length' });
    expect(await send(product.demo.ollamaUrl, '/api/chat', body)).toMatchObject({ message: first['message'] });
    expect(report.applied.map(({ parameter }) => parameter).sort()).toEqual(['max_tokens', 'temperature']);
  });

  it("is received and obeyed on Ollama's OpenAI-compatible route, in that route's words", async () => {
    await tuneAndWait(ollamaCompatible, { max_tokens: 5 });
    const { body } = adapter.apply(ollamaCompatible);
    const answer = await send(product.demo.ollamaUrl, '/v1/chat/completions', body);
    expect((await lastReceived(product.demo.ollamaUrl))?.body).toMatchObject({ max_tokens: 5 });
    expect(answer).toMatchObject({ usage: { completion_tokens: 5 }, choices: [{ finish_reason: 'length' }] });
  });

  it('is received and obeyed by a runtime that speaks the protocol of vLLM', async () => {
    await tuneAndWait(vllm, { max_tokens: 9, seed: 42 });
    const { body } = adapter.apply(vllm);
    const answer = await send(product.demo.vllmUrl, '/v1/chat/completions', body);
    expect((await lastReceived(product.demo.vllmUrl))?.body).toMatchObject({ max_completion_tokens: 9, seed: 42 });
    expect(answer).toMatchObject({ usage: { completion_tokens: 9 }, choices: [{ finish_reason: 'length' }] });
    const again = await send(product.demo.vllmUrl, '/v1/chat/completions', body);
    expect(again['choices']).toEqual(answer['choices']);
  });

  it('leaves the request its own say, and a policy the last word', async () => {
    await product.tune(vllm.runtime, vllm.model, { policies: { max_tokens: { max: 12 } } });
    await tuneAndWait(vllm, { max_tokens: 3 });
    const own = adapter.apply({ ...vllm, request: { ...vllm.request, max_tokens: 6 } });
    expect(await send(product.demo.vllmUrl, '/v1/chat/completions', own.body)).toMatchObject({
      usage: { completion_tokens: 6 },
    });
    const greedy = adapter.apply({ ...vllm, request: { ...vllm.request, max_tokens: 4000 } });
    expect(greedy.report.clamped).toMatchObject([{ parameter: 'max_tokens', from: 4000, to: 12 }]);
    const { usage } = await send(product.demo.vllmUrl, '/v1/chat/completions', greedy.body);
    expect(usage).toMatchObject({ completion_tokens: 12 });
  });

  it('that takes a value back lets the runtime do what it does by itself', async () => {
    await tuneAndWait(ollama, { max_tokens: 4, temperature: null });
    await tuneAndWait(ollama, { max_tokens: null });
    const { body, report } = adapter.apply(ollama);
    expect(report.applied).toEqual([]);
    expect(body).toEqual(ollama.request);
  });

  it('is in use within two seconds of the PATCH, at one poll a second', async () => {
    const milliseconds: number[] = [];
    for (const value of [0.1, 0.2, 0.3, 0.4, 0.5]) milliseconds.push(await tuneAndWait(ollama, { temperature: value }));
    const sorted = milliseconds.map(Math.round).sort((a, b) => a - b);
    process.stdout.write(`PATCH to first use, ms: median ${sorted[2]}, all ${sorted.join(', ')}\n`);
    expect(sorted.at(-1)).toBeLessThan(2_000);
  });

  it('is known to be in use by the service, for the models it asks for', async () => {
    await tuneAndWait(ollama, { top_k: 11 });
    const deadline = performance.now() + 10_000;
    for (;;) {
      const answer = await fetch(`${product.api.url}/api/v1/receipts?service=harbour-guide`);
      const { items } = (await answer.json()) as Page<ReceiptBody>;
      const [receipt] = items;
      if (receipt?.behind === 0) {
        expect(receipt.sequence).toBe(adapter.status().sequence);
        expect(receipt.follows).toContainEqual({ runtime: ollama.runtime, model: ollama.model, profile: null });
        return;
      }
      if (performance.now() > deadline) throw new Error(`Not converged: ${JSON.stringify(receipt)}`);
      await delay(50);
    }
  });

  it('outlives the API: after a power cut calls go on with the last values', async () => {
    await tuneAndWait(ollama, { max_tokens: 8 });
    await product.api.kill();
    await delay(1_200);
    expect(adapter.status()).toMatchObject({ state: 'stale', problem: { code: 'UNREACHABLE' } });
    expect(await send(product.demo.ollamaUrl, '/api/chat', adapter.apply(ollama).body)).toMatchObject({
      eval_count: 8,
    });
  });
});
