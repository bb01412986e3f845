import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import type { ProbeReply } from '../verification.js';

/** What it thinks; `null`: nothing. */
export type Thoughts = (asked: unknown, request: number) => string | null;

export interface Asked {
  readonly route: 'native' | 'chat' | 'other';
  readonly value: unknown;
}

/** Ollama's own route, or the chat route of any other runtime, of a model that always says the same. */
export function simulatedThinker(thoughts: Thoughts) {
  const asked: Asked[] = [];
  const server = ({ path, body }: DiscoveryRequest): ProbeReply => {
    const fields = new Map<string, unknown>(Object.entries(Object(body)));
    const route = path === '/v1/chat/completions' ? 'chat' : path === '/api/generate' ? 'native' : 'other';
    const value = fields.get(route === 'chat' ? 'reasoning_effort' : 'think');
    asked.push({ route, value });
    const thinking = route === 'other' ? null : thoughts(value, asked.length);
    return answer(route === 'chat' ? chat(thinking) : native(thinking));
  };
  return { server, asked };
}

const text = 'the ships and the quay and the rope and the end';

const native = (thinking: string | null) => ({
  response: text,
  content: text,
  text,
  thinking: thinking ?? undefined,
  eval_count: 10,
  meta_info: { completion_tokens: 10 },
});

const chat = (thinking: string | null) => ({
  choices: [{ message: { content: text, reasoning_content: thinking }, finish_reason: 'stop' }],
  usage: { completion_tokens: 10 },
});

const answer = (payload: unknown): ProbeReply => ({ status: 200, payload, text: JSON.stringify(payload) });
