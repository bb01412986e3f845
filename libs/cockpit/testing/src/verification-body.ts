import type { VerificationBody } from '@kamerton/contract';

/** An answer of GET /models/{model}/verification where nothing was ever run. */
export const verificationBody = (given: Partial<VerificationBody> = {}): VerificationBody => ({
  runtime: 'ollama',
  model: 'llama3:8b',
  status: 'idle',
  progress: null,
  started_at: null,
  started_by: null,
  finished_at: null,
  failure: null,
  spent: { requests: 0, tokens: 0, seconds: 0 },
  limits: { requests: 400, tokens: 20_000, seconds: 600 },
  runtime_version: '0.33.0',
  model_digest: null,
  verdicts: {},
  lapsed: {},
  ...given,
});
