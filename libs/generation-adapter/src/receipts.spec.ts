import type { NewReceiptBody } from '@kamerton/contract';
import { createGenerationAdapter } from './generation-adapter.js';
import { exampleCall, startHarness, until, type AdapterHarness } from './testing/adapter-harness.js';
import { exampleSnapshot } from './testing/example-snapshot.js';
import { serve, type Answer } from './testing/snapshot-server.js';

const receipts: NewReceiptBody[] = [];
let status: number;

/** Takes receipts, and otherwise answers as told. */
const takingReceipts =
  (otherwise: Answer): Answer =>
  (request, response) => {
    if (request.method !== 'POST') return otherwise(request, response);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      receipts.push(JSON.parse(Buffer.concat(chunks).toString()));
      response.writeHead(status).end();
    });
  };

describe('the receipts of an adapter', () => {
  let harness: AdapterHarness;
  const named = { service: 'chat', instance: 'chat-1', receiptIntervalMs: 1_000 };

  beforeEach(async () => {
    receipts.splice(0);
    status = 204;
    harness = await startHarness();
    harness.server.answer = takingReceipts(serve(exampleSnapshot(7, { temperature: 0.4 })));
  });
  afterEach(() => harness.close());

  it('tell soon after a snapshot came into use which one it is, and what the service asks for', async () => {
    const adapter = harness.start(named);
    await adapter.ready();
    adapter.apply({ ...exampleCall, profile: 'terse' });
    await until(() => receipts.length > 0);
    expect(receipts[0]).toEqual({
      ...{ service: 'chat', instance: 'chat-1', sequence: 7, applied_at: expect.stringMatching(/Z$/) },
      follows: [
        {
          ...{ runtime: 'ollama', model: 'llama3:8b', profile: 'terse', calls: 1 },
          counts: { applied: 1, clamped: 0, dropped: 0, forced: 0, rejected: 0, approximated: 0 },
        },
      ],
    });
  });

  it('tell again what a refused receipt had to tell, and report the refusal once', async () => {
    status = 500;
    const adapter = harness.start(named);
    await adapter.ready();
    adapter.apply(exampleCall);
    await until(() => receipts.length === 2);
    status = 204;
    await until(() => receipts.length === 4);
    expect(receipts.map(({ follows }) => follows[0]?.calls)).toEqual([1, 1, 1, 0]);
    expect(harness.errors.map(({ code }) => code)).toEqual(['HTTP_STATUS']);
    expect(adapter.apply(exampleCall).report.applied).toHaveLength(1);
  }, 10_000);

  it('are not given by a service that has not said what it is called', async () => {
    const adapter = harness.start({ receiptIntervalMs: 1_000 });
    await adapter.ready();
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(harness.server.requests.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('go with the token, and end with the adapter', async () => {
    const adapter = harness.start({ ...named, token: () => 's3cr3t' });
    await until(() => receipts.length > 0);
    const post = harness.server.requests.find(({ method }) => method === 'POST');
    expect(post?.headers.authorization).toBe('Bearer s3cr3t');
    await adapter.close();
    const given = receipts.length;
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(receipts).toHaveLength(given);
  });

  it('tell at the end what was not told yet', async () => {
    const adapter = harness.start({ ...named, receiptIntervalMs: 60_000 });
    await adapter.ready();
    await until(() => receipts.length > 0);
    adapter.apply(exampleCall);
    await adapter.close();
    await adapter.close();
    expect(receipts.map(({ follows }) => follows.map(({ calls }) => calls))).toEqual([[], [1]]);
  });

  it('do not hold up the end when nobody takes them, or no token comes', async () => {
    harness.server.answer = (request, response) =>
      request.method === 'POST' ? undefined : serve(exampleSnapshot(7, { temperature: 0.4 }))(request, response);
    let asked = 0;
    const stuck = (): string | Promise<string> => ((asked += 1) === 1 ? 't' : new Promise<string>(() => undefined));
    const adapters = [harness.start(named), harness.start({ ...named, token: stuck })];
    for (const adapter of adapters) {
      await adapter.ready();
      adapter.apply(exampleCall);
    }
    const begun = Date.now();
    await Promise.all(adapters.map((adapter) => adapter.close()));
    expect(Date.now() - begun).toBeLessThan(3_000);
    expect(harness.errors).toEqual([]);
  });

  it('go on after a token that never came', async () => {
    let asked = 0;
    const token = () => ((asked += 1) === 2 ? new Promise<string>(() => undefined) : 't');
    const adapter = harness.start({ ...named, token, pollIntervalMs: 60_000 });
    await adapter.ready();
    await until(() => harness.errors.length > 0);
    expect(harness.errors.map(({ code }) => code)).toEqual(['TIMEOUT']);
    await until(() => receipts.length > 0);
  });

  it('have a total that the service can read at any time', async () => {
    const adapter = harness.start(named);
    await adapter.ready();
    adapter.apply(exampleCall);
    adapter.apply({ ...exampleCall, request: { temperature: 99 } });
    expect(adapter.counts()).toMatchObject({ applied: 2, dropped: 1 });
  });

  it.each([{ service: '' }, { service: 'two\nlines' }, { service: ' x' }, { instance: 'x'.repeat(201) }])(
    'refuse the name %j at once',
    (wrong) => {
      expect(() => createGenerationAdapter({ url: harness.server.url, ...wrong })).toThrow(
        /^(service|instance): must be/,
      );
    },
  );
});
