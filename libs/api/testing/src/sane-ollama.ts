import type { RequestListener, ServerResponse } from 'node:http';

const listed = (name: string) => ({
  name,
  model: name,
  modified_at: '2026-01-01T00:00:00Z',
  size: 1,
  digest: `digest of ${name}`,
  details: { format: 'gguf', family: 'llama', families: ['llama'], parameter_size: '8.0B', quantization_level: 'Q4_0' },
});

const details = {
  parameters: 'temperature 0.6',
  template: '{{ .Prompt }}',
  details: { format: 'gguf', family: 'llama', parameter_size: '8.0B', quantization_level: 'Q4_0' },
  model_info: { 'general.architecture': 'llama', 'llama.context_length': 8192 },
  capabilities: ['completion'],
};

/** As much of Ollama's protocol as discovery asks for, from a server that behaves. */
export const saneOllama =
  (models: readonly string[]): RequestListener =>
  ({ url }, response) => {
    const answer = {
      '/api/version': { version: '0.33.0' },
      '/api/tags': { models: models.map(listed) },
      '/api/ps': { models: [] },
      '/api/show': details,
    }[url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else send(response, answer);
  };

const send = (response: ServerResponse, answer: unknown): void =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
