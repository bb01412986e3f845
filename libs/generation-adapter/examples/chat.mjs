import { createGenerationAdapter } from '@kamerton/generation-adapter';

const {
  KAMERTON_URL = 'http://127.0.0.1:4000',
  RUNTIME = 'ollama',
  RUNTIME_URL = 'http://127.0.0.1:11434',
  MODEL = 'llama3:8b',
} = process.env;
const question = process.argv[2] ?? 'What is a tuning fork?';

const adapter = createGenerationAdapter({ url: KAMERTON_URL });
await adapter.ready();

const { body, report } = adapter.apply({
  runtime: RUNTIME,
  model: MODEL,
  request: { model: MODEL, messages: [{ role: 'user', content: question }], stream: false },
});

const response = await fetch(`${RUNTIME_URL}/api/chat`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const answer = await response.json();

process.stdout.write(`${JSON.stringify({ answer: answer.message?.content, applied: report.applied }, null, 2)}\n`);
await adapter.close();
