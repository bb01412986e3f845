import { startHttpServer, type TestServer } from '@kamerton/testing';

/** As much of vLLM's protocol as discovery asks for; `models` and `version` can be changed while it runs. */
export interface VllmServer extends TestServer {
  version: string;
  models: readonly string[];
  readonly requests: string[];
}

export async function startVllmServer(...models: readonly string[]): Promise<VllmServer> {
  const server = await startHttpServer((request, response) => {
    vllm.requests.push(`${request.method} ${request.url}`);
    const answer = answers[request.url ?? '']?.();
    if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const vllm: VllmServer = { ...server, version: '0.24.0', models, requests: [] };
  const answers: Readonly<Record<string, () => unknown>> = {
    '/version': () => ({ version: vllm.version }),
    '/v1/models': () => ({
      object: 'list',
      data: vllm.models.map((id) => ({
        id,
        object: 'model',
        created: 1787300000,
        owned_by: 'vllm',
        root: id,
        parent: null,
        max_model_len: 4096,
        permission: [],
      })),
    }),
  };
  return vllm;
}
