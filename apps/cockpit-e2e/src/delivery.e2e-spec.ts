import { startProduct, type Product } from './testing/product.js';

const mostKilobytes = 250;

describe('the delivered Cockpit', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);
  afterAll(() => product.stop());

  it('is small enough to be there at once', async () => {
    const visitor = await product.visit();
    const network = await visitor.page.context().newCDPSession(visitor.page);
    const answers = new Map<string, string>();
    let bytes = 0;
    await network.send('Network.enable');
    network.on('Network.responseReceived', ({ requestId, response }) => answers.set(requestId, response.url));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!answers.get(requestId)?.includes('/api/')) bytes += encodedDataLength;
    });
    await visitor.open('/');
    expect(bytes / 1000).toBeGreaterThan(10);
    expect(bytes / 1000).toBeLessThan(mostKilobytes);
    await visitor.leave();
  });

  it('leaves what is known of runtimes with the API', async () => {
    const visitor = await product.visit();
    const scripts = new Map<string, string>();
    visitor.page.on('response', async (response) => {
      if (response.url().endsWith('.js')) scripts.set(response.url(), await response.text());
    });
    await visitor.open('/');
    const { generation_schema } = await product.config('harbour-tales:1b');
    const evidence = generation_schema['top_k']?.provenance.default?.evidence ?? '';
    expect(evidence).not.toBe('');
    expect(scripts.size).toBeGreaterThan(1);
    expect([...scripts].filter(([, text]) => text.includes(evidence)).map(([url]) => url)).toEqual([]);
    await visitor.leave();
  });

  it('works under a policy that allows scripts of its own origin only', async () => {
    const answer = await fetch(product.url);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-eval');

    const visitor = await product.visit({ keepPolicy: true });
    await visitor.openModel('harbour-tales:1b');
    await visitor.row('Temperature').locator('kam-source-chip button').focus();
    await visitor.page.getByRole('tooltip').waitFor();
    expect(visitor.mishaps).toEqual([]);
    await visitor.leave();
  });
});
