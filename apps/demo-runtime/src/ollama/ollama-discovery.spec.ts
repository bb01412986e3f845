import { startDemoRuntime } from '../start-demo-runtime.js';
import type { DemoRuntime } from '../start-demo-runtime.js';
import { JsonClient, at } from '../testing/json-client.js';

let runtime: DemoRuntime;
let ollama: JsonClient;

beforeAll(async () => {
  runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 });
  ollama = new JsonClient(runtime.ollamaUrl);
});
afterAll(() => runtime.close());

const show = (model: string) => ollama.post('/api/show', { model });

describe('discovery in the manner of Ollama', () => {
  it('greets as Ollama does', async () => {
    expect(await (await fetch(runtime.ollamaUrl)).text()).toBe('Ollama is running');
    expect((await fetch(runtime.ollamaUrl, { method: 'HEAD' })).status).toBe(200);
  });

  it('says in its version which Ollama it imitates and that it is a demo', async () => {
    expect((await ollama.get('/api/version')).body).toEqual({ version: '0.33.0+demo' });
  });

  it('lists every model with a digest of its own', async () => {
    const { body } = await ollama.get('/api/tags');
    const models = body['models'];
    if (!Array.isArray(models)) throw new Error('models is no list');
    expect(models.map((model) => at(model, 'name'))).toEqual([
      'harbour-tales:1b',
      'fork-notes:1b',
      'zapiski-stroiciela:1b',
      'demo-embed:latest',
      'demo-broken:latest',
    ]);
    expect(new Set(models.map((model) => at(model, 'digest'))).size).toBe(models.length);
    for (const model of models) expect(at(model, 'digest')).toMatch(/^[0-9a-f]{64}$/);
    expect(models[0]).toMatchObject({ details: { family: 'demo', format: 'gguf' }, capabilities: ['completion'] });
    expect(models[3]).toMatchObject({ capabilities: ['embedding'] });
  });

  it("prints the model's own parameters as Ollama does: names padded to 30, strings quoted", async () => {
    const { body } = await show('fork-notes:1b');
    expect(String(body['parameters']).split('\n')).toEqual([
      'temperature                    0.6',
      'top_k                          20',
      'stop                           "Signed off"',
    ]);
    expect(body['modelfile']).toContain('PARAMETER temperature 0.6');
  });

  it('leaves the parameters out when the model has none of its own', async () => {
    expect((await show('harbour-tales:1b')).body).not.toHaveProperty('parameters');
  });

  it('says honestly what the model is', async () => {
    const { body } = await show('harbour-tales:1b');
    expect(body).toMatchObject({
      capabilities: ['completion'],
      model_info: { 'general.architecture': 'ngram', 'ngram.context_length': 8192, 'ngram.order': 3 },
    });
    expect(body['license']).toContain('demo');
    expect(body['system']).toContain('Demo');
  });

  it('fails to show the broken model', async () => {
    expect(await show('demo-broken:latest')).toMatchObject({ status: 500, body: { error: expect.any(String) } });
  });

  it('does not know a model that is not there', async () => {
    expect(await show('llama3:8b')).toEqual({ status: 404, body: { error: "model 'llama3:8b' not found" } });
  });

  it('takes a name without a tag for the latest', async () => {
    expect((await show('demo-embed')).body).toMatchObject({ capabilities: ['embedding'] });
  });
});

describe('loaded models', () => {
  const use = (fields: object) =>
    ollama.post('/api/generate', { model: 'harbour-tales:1b', prompt: 'the ships', stream: false, ...fields });

  it('are listed with the context in force until they are unloaded', async () => {
    await use({ options: { num_ctx: 2048, num_predict: 1 }, keep_alive: '10m' });
    const { body } = await ollama.get('/api/ps');
    expect(body).toMatchObject({ models: [{ name: 'harbour-tales:1b', context_length: 2048 }] });
    const minutes = (Date.parse(String(at(body, 'models', 0, 'expires_at'))) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10);

    expect((await use({ prompt: '', keep_alive: 0 })).body).toMatchObject({ done: true, done_reason: 'unload' });
    expect((await ollama.get('/api/ps')).body).toEqual({ models: [] });
  });

  it('are loaded by a request without a prompt, with no more context than the model has', async () => {
    const { body } = await use({ prompt: '', options: { num_ctx: 1_000_000 }, keep_alive: -1 });
    expect(body).toMatchObject({ response: '', done_reason: 'load' });
    const listed = at((await ollama.get('/api/ps')).body, 'models', 0);
    expect(at(listed, 'context_length')).toBe(8192);
    expect(Date.parse(String(at(listed, 'expires_at')))).toBeGreaterThan(Date.now() + 1e12);
  });

  it('cannot be kept for a time that is no duration', async () => {
    expect(await use({ keep_alive: 'soon' })).toMatchObject({
      status: 400,
      body: { error: 'time: invalid duration "soon"' },
    });
  });
});

describe('embeddings', () => {
  const embed = async (...input: string[]) => {
    const { body } = await ollama.post('/api/embed', { model: 'demo-embed', input });
    const vectors = body['embeddings'];
    if (!Array.isArray(vectors)) throw new Error('embeddings is no list');
    return vectors.map((vector: number[]) => vector);
  };
  const cosine = (a: number[] = [], b: number[] = []) =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

  it('are unit vectors, closer the more words two texts share', async () => {
    const [base, near, far] = await embed(
      'the old crane on the quay',
      'the old crane is resting',
      'felt between prongs',
    );
    expect(cosine(base, base)).toBeCloseTo(1, 9);
    expect(cosine(base, near)).toBeGreaterThan(cosine(base, far));
  });
});
