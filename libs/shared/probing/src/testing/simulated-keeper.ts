import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import type { ProbeReply } from '../verification.js';

export const forGood = 292 * 365 * 24 * 60;

export interface Keeper {
  /** Milliseconds that go by with each request. */
  readonly pace: (request: number) => number;
  /** For how many minutes it keeps the model before anybody says otherwise. */
  readonly before?: number;
  /** What it makes of a `keep_alive` that is there, in minutes; `null`: the end is not set anew. */
  readonly minutes: (keepAlive: unknown, request: number) => number | null;
}

const units = new Map([
  ['s', 1 / 60],
  ['m', 1],
]);

/** What a real Ollama makes of it. */
export const minutesAsked = (keepAlive: unknown): number => {
  const minutes = parseFloat(String(keepAlive)) * (units.get(String(keepAlive).slice(-1)) ?? NaN);
  return minutes < 0 ? forGood : minutes;
};

/** An Ollama that always says the same and keeps its model as told, for as many minutes as it was told last. */
export function simulatedKeeper({ pace, minutes, before = 5 }: Keeper) {
  let now = Date.parse('2026-11-22T12:00:00Z');
  let end = now;
  let request = 0;
  let kept: number | null = before;
  const server = ({ path, body }: DiscoveryRequest): ProbeReply => {
    now += pace((request += 1));
    if (path === '/api/ps') {
      return answer({ models: [{ model: 'simulated', expires_at: new Date(end).toISOString() }] });
    }
    const keepAlive = new Map<string, unknown>(Object.entries(Object(body))).get('keep_alive');
    if (typeof keepAlive === 'object') return { status: 400, payload: undefined, text: 'keep_alive' };
    if (keepAlive !== undefined) kept = minutes(keepAlive, request);
    end = kept === null ? end : now + kept * 60_000;
    return answer({ response: 'the ships and the quay and the rope and the end', eval_count: 10, done_reason: 'stop' });
  };
  return { server, kept: () => kept };
}

const answer = (payload: unknown): ProbeReply => ({ status: 200, payload, text: JSON.stringify(payload) });
