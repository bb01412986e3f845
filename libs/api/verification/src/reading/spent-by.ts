import type { VerificationRunEntity } from '@kamerton/api-database';
import type { VerificationCosts } from '@kamerton/contract';

type SpentBy = Pick<VerificationRunEntity, 'requests' | 'tokens' | 'startedAt'>;

/** What a run has cost by a point in time. */
export const spentBy = ({ requests, tokens, startedAt }: SpentBy, at: Date): VerificationCosts => ({
  requests,
  tokens,
  // The clocks of the database and of this process may differ by a little.
  seconds: Math.max(0, Math.round((at.getTime() - startedAt.getTime()) / 1_000)),
});
