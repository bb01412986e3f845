import { startHttpServer, type TestServer } from '@kamerton/testing';

export interface ScriptedRuntime extends TestServer {
  /** The most requests that were ever unanswered at the same time. */
  readonly mostInFlight: number;
  readonly requests: number;
}

/** Ollama's protocol with so many models, each answer a little late, as a server across the network would give it. */
export async function startScriptedRuntime(models: number, latencyMs: number): Promise<ScriptedRuntime> {
  const details = {
    format: 'gguf',
    family: 'llama',
    families: ['llama'],
    parameter_size: '8.0B',
    quantization_level: 'Q4_0',
  };
  const names = Array.from({ length: models }, (_, index) => `model-${index}:8b`);
  const answers: Readonly<Record<string, string>> = {
    '/api/version': JSON.stringify({ version: '0.33.0' }),
    '/api/ps': JSON.stringify({ models: [] }),
    '/api/tags': JSON.stringify({
      models: names.map((name) => ({ name, model: name, size: 1, digest: `digest of ${name}`, details })),
    }),
    '/api/show': JSON.stringify({
      parameters: 'temperature 0.6\nstop "<|eot_id|>"',
      template: '{{ .Prompt }}'.repeat(100),
      license: 'x'.repeat(8_000),
      details,
      model_info: { 'general.architecture': 'llama', 'llama.context_length': 8192 },
      capabilities: ['completion', 'tools'],
    }),
  };
  let inFlight = 0;
  const seen = { mostInFlight: 0, requests: 0 };
  const server = await startHttpServer(({ url }, response) => {
    inFlight += 1;
    seen.requests += 1;
    seen.mostInFlight = Math.max(seen.mostInFlight, inFlight);
    setTimeout(() => {
      inFlight -= 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end(answers[url ?? ''] ?? '{}');
    }, latencyMs);
  });
  return Object.assign(seen, server);
}
