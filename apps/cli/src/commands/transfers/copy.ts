import { apiPaths, type ModelBody } from '@kamerton/contract';
import type { Command } from '../../command-line/command.js';
import { transfer, transferOptions } from './transfer.js';

export const copy: Command = {
  name: 'copy',
  words: '[from] [to]',
  summary: "Sets a model's overrides on another model, on any runtime",
  positionals: [
    { name: 'from', summary: 'Model whose own values are taken', completes: 'model' },
    { name: 'to', summary: 'Model that gets them', completes: 'model' },
  ],
  options: {
    'from-runtime': { kind: 'text', summary: 'Runtime of the first model [--runtime]', completes: 'runtime' },
    'from-profile': { kind: 'text', summary: 'Its profile', completes: 'profile' },
    'to-runtime': { kind: 'text', summary: 'Runtime of the second model [--runtime]', completes: 'runtime' },
    'to-profile': { kind: 'text', summary: 'Its profile', completes: 'profile' },
    ...transferOptions,
  },
  examples: [['copy llama3:8b meta-llama/Meta-Llama-3-8B --to-runtime vllm --dry-run', 'from Ollama to vLLM']],
  run: async (given, session) => {
    const [from, to] = [given.word('from'), given.word('to')];
    given.noMoreWords();
    const either = given.text('runtime');
    const fromRuntime = given.text('from-runtime') ?? either;
    const runtime = fromRuntime ?? (await session.api.get<ModelBody>(apiPaths.model(from))).runtime;
    const source = { runtime, model: from, profile: given.text('from-profile') ?? null };
    const destination = { model: to, runtime: given.text('to-runtime') ?? either, profile: given.text('to-profile') };
    return transfer(given, session, { copy_of: source }, destination);
  },
};
