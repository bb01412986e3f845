import type { IdempotencyStore, KeptRequest } from '../idempotency/idempotency-store.js';

export function memoryStore(): IdempotencyStore {
  const kept = new Map<string, KeptRequest>();
  const nameOf = (caller: string, key: string): string => JSON.stringify([caller, key]);
  return {
    claim: async (caller, key, requestHash) => {
      const name = nameOf(caller, key);
      const holder = kept.get(name);
      if (!holder) kept.set(name, { requestHash, answer: null });
      return holder ?? null;
    },
    holder: async (caller, key) => kept.get(nameOf(caller, key)) ?? null,
    complete: async (caller, key, answer) => {
      const name = nameOf(caller, key);
      kept.set(name, { requestHash: kept.get(name)?.requestHash ?? '', answer });
    },
    release: async (caller, key) => void kept.delete(nameOf(caller, key)),
  };
}
