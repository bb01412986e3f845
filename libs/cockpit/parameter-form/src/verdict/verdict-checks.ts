import type { ProbeCheck, VerdictSummary } from '@kamerton/contract';

/** What was tried on the way to the verdicts on the screen. A page that knows it provides this; elsewhere evidence has to do. */
export abstract class VerdictChecks {
  /** Of exactly this verdict, newest reading; `null`: not known, or not yet. Reads signals. */
  abstract of(parameter: string, verdict: VerdictSummary): readonly ProbeCheck[] | null;
  /** Somebody looks at the verdict. */
  abstract wanted(parameter: string, verdict: VerdictSummary): void;
}
