import { type VerdictId, type VerdictSummary, verdictIds } from '@kamerton/contract';
import type { VerificationTexts } from '../texts/verification.en';

/** The parameters of one verdict. */
export interface Finding {
  readonly verdict: VerdictId;
  readonly names: readonly string[];
}

type Verdicts = Readonly<Record<string, VerdictSummary>>;

/** By verdict, in the order of the contract; those that were reached for nothing are left out. */
export const findingsOf = (verdicts: Verdicts): readonly Finding[] =>
  verdictIds
    .map((verdict) => ({
      verdict,
      names: Object.keys(verdicts).filter((name) => verdicts[name]?.verdict === verdict),
    }))
    .filter(({ names }) => names.length > 0);

/** When the latest of them was reached; `undefined`: there are none. */
export const latestOf = (verdicts: Verdicts): string | undefined =>
  Object.values(verdicts)
    .map(({ checked_at }) => checked_at)
    .toSorted()
    .at(-1);

/** Why a verdict no longer counts. */
export const lapsedReason = (verdict: VerdictSummary, versionNow: string | null, texts: VerificationTexts): string =>
  verdict.runtime_version !== null && versionNow !== null && verdict.runtime_version !== versionNow
    ? texts.lapsedVersion(verdict.runtime_version, versionNow)
    : texts.lapsedModel;
