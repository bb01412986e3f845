import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedModel {
  readonly name: string;
  readonly capabilities?: readonly string[];
  readonly contextLength?: number;
  /** Changes when the model is pulled anew with other content; left out: follows from the name. */
  readonly digest?: string;
}

export interface ScriptedOllama {
  readonly url: string;
  /** Both can be changed while it runs. */
  models: readonly ScriptedModel[];
  version: string;
  readonly stop: () => Promise<void>;
}

/** As much of Ollama's protocol as discovery asks for, with models of any name and ability: the demo runtime has only its own. */
export async function startScriptedOllama(models: readonly ScriptedModel[]): Promise<ScriptedOllama> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const answer = answerTo(request.url ?? '', body, scripted);
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? { error: 'not found' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const scripted: ScriptedOllama = {
    url: `http://127.0.0.1:${port}`,
    models,
    version: '0.33.0',
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return scripted;
}

function answerTo(path: string, body: string, { models, version }: ScriptedOllama): unknown {
  if (path === '/api/version') return { version };
  if (path === '/api/ps') return { models: [] };
  if (path === '/api/tags') return { models: models.map(listed) };
  if (path !== '/api/show') return undefined;
  const { model }: { model: string } = JSON.parse(body);
  const known = models.find(({ name }) => name === model);
  return known && shown(known);
}

const details = {
  parent_model: '',
  format: 'gguf',
  family: 'qwen3',
  families: ['qwen3'],
  parameter_size: '8.2B',
  quantization_level: 'Q4_K_M',
};

const listed = ({ name, digest = Buffer.from(name).toString('hex').slice(0, 64).padEnd(64, '0') }: ScriptedModel) => ({
  name,
  model: name,
  modified_at: '2026-08-20T09:14:51.218374193+02:00',
  size: 1,
  digest,
  details,
});

const shown = ({ capabilities = ['completion'], contextLength = 40_960 }: ScriptedModel) => ({
  modelfile: '',
  parameters: '',
  template: '',
  details,
  model_info: { 'general.architecture': 'qwen3', 'qwen3.context_length': contextLength },
  capabilities,
  modified_at: '2026-08-20T09:14:51.218374193+02:00',
});
