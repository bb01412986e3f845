import { startDemoRuntime } from '../start-demo-runtime.js';
import type { DemoRuntime } from '../start-demo-runtime.js';
import { JsonClient, at } from '../testing/json-client.js';

let runtime: DemoRuntime;
let vllm: JsonClient;

beforeAll(async () => {
  runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 });
  vllm = new JsonClient(runtime.vllmUrl);
});
afterAll(() => runtime.close());

describe('discovery in the manner of vLLM', () => {
  it('is healthy in an empty answer', async () => {
    const response = await fetch(`${runtime.vllmUrl}/health`);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('says in its version which vLLM it imitates and that it is a demo', async () => {
    expect((await vllm.get('/version')).body).toEqual({ version: '0.28.0+demo' });
  });

  it('lists its models with their context length, owned by the demo', async () => {
    const { body } = await vllm.get('/v1/models');
    expect(body).toMatchObject({
      object: 'list',
      data: [
        { id: 'kamerton/harbour-tales-1b', max_model_len: 4096, owned_by: 'kamerton-demo' },
        { id: 'kamerton/fork-notes-1b', max_model_len: 4096, owned_by: 'kamerton-demo' },
      ],
    });
  });

  it('documents the fields that it heeds, of the types that it reads, and no others', async () => {
    const schemas = at((await vllm.get('/openapi.json')).body, 'components', 'schemas');
    const chat = at(schemas, 'ChatCompletionRequest', 'properties');
    expect(at(chat, 'temperature')).toEqual({ anyOf: [{ type: 'number' }, { type: 'null' }], title: 'Temperature' });
    expect(at(chat, 'max_completion_tokens', 'anyOf', 0)).toEqual({ type: 'integer' });
    expect(chat).not.toHaveProperty('logit_bias');
    expect(at(schemas, 'CompletionRequest', 'properties')).not.toHaveProperty('max_completion_tokens');
  });
});
