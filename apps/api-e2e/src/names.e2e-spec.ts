import { apiPaths, type ModelDetailBody } from '@kamerton/contract';
import { startProduct, type Product } from './testing/product.js';
import { startScriptedOllama, type ScriptedOllama } from './testing/scripted-ollama.js';

const names = [
  'hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M',
  'x'.repeat(500),
  'żółw/ΩΩ 🐢'.padEnd(500, '🐢'),
  'a b+c&d=e?f#g%h',
  'registry.example.com/team@sha256:0123',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  `Robert'); DROP TABLE models;--`,
  '"quoted"',
  ' between spaces ',
  'per%cent%2Fencoded%00',
  'team/app:v1@host#part?query&more',
  '\u202Ellama3\u202C \u200F:8b',
  'شبكة:٨ب',
  'line\nbreak\tand\u0007bell\u001b[31m',
  'e\u0301 and é',
];

describe('a model of an unusual name', () => {
  let product: Product;
  let scripted: ScriptedOllama;

  beforeAll(async () => {
    scripted = await startScriptedOllama(names.map((name) => ({ name })));
    product = await startProduct({ runtimes: [{ id: 'scripted', kind: 'ollama', base_url: scripted.url }] });
  }, 60_000);
  afterAll(async () => {
    await product.stop();
    await scripted.stop();
  });

  it.each(names)('%j is found, tuned, served and remembered under exactly that name', async (model) => {
    const { client } = product;
    expect(await client.get<ModelDetailBody>(apiPaths.model(model))).toMatchObject({ model, runtime: 'scripted' });
    const written = await client.patch({ model }, { params: { temperature: 0.3 } });
    expect(written).toMatchObject({ model, version: 1 });
    expect(await client.config({ model })).toMatchObject({ model, version: 1, overrides: { temperature: 0.3 } });
    expect(await client.events({ model })).toMatchObject([{ model, runtime: 'scripted', version: 1 }]);
    const query = { runtime: 'scripted', model, request: { messages: [] } };
    expect(await client.send('POST', apiPaths.resolve, query)).toMatchObject({
      body: { model, options: { temperature: 0.3 } },
    });
    expect(await client.get(apiPaths.snapshot({ model }))).toMatchObject({ sets: [{ model }] });
  });

  it('is among the others in the list, each of them once', async () => {
    const { items } = await product.client.get<{ items: { model: string }[] }>(
      apiPaths.models({ runtime: 'scripted' }),
    );
    expect(items.map(({ model }) => model).toSorted()).toEqual(names.toSorted());
  });
});

describe('a model that several runtimes have', () => {
  let product: Product;
  let runtimes: readonly ScriptedOllama[];

  beforeAll(async () => {
    runtimes = [await startScriptedOllama([{ name: 'twin:1b' }]), await startScriptedOllama([{ name: 'twin:1b' }])];
    product = await startProduct({
      runtimes: runtimes.map(({ url }, index) => ({ id: `twin-${index + 1}`, kind: 'ollama', base_url: url })),
    });
  }, 60_000);
  afterAll(async () => {
    await product.stop();
    await Promise.all(runtimes.map((runtime) => runtime.stop()));
  });

  it('is two models: the runtime has to be named, and each is tuned alone', async () => {
    const { client } = product;
    expect(await client.problem({ path: apiPaths.modelConfig('twin:1b') })).toMatchObject({
      status: 400,
      code: 'AMBIGUOUS_RUNTIME',
      runtimes: ['twin-1', 'twin-2'],
    });
    expect(
      await client.problem({ method: 'PATCH', path: apiPaths.modelConfig('twin:1b'), body: { params: { seed: 1 } } }),
    ).toMatchObject({ code: 'AMBIGUOUS_RUNTIME' });
    await client.patch({ model: 'twin:1b', runtime: 'twin-1' }, { params: { seed: 1 } });
    expect((await client.config({ model: 'twin:1b', runtime: 'twin-2' })).overrides).toEqual({});
  });
});
