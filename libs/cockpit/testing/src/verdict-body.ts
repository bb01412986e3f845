import type { VerdictBody } from '@kamerton/contract';

export const verdictBody = (given: Partial<VerdictBody> = {}): VerdictBody => ({
  verdict: 'honoured',
  evidence: 'With top_k 1 and temperature 1.5 the text equals the greedy one, three times out of three.',
  checks: [
    {
      step: 'effect',
      dialect: 'native',
      expected: 'the greedy text',
      seen: 'the greedy text, 3 of 3',
      as_expected: true,
    },
  ],
  checked_at: '2026-11-21T10:00:00.000Z',
  runtime_version: '0.33.0',
  model_digest: 'sha256:365c0bd3c000a25d28ddbf732fe1c6add414de7275464c4e4d1c3b5fcb5d8ad1',
  ...given,
});
