import type { SchemaProblemCode } from '@kamerton/contract';

/** One sentence per reason; `{detail}` is what the runtime or the catalogue says, in its own words. */
export type ProblemTexts = Readonly<Record<SchemaProblemCode, ProblemText>>;

export interface ProblemText {
  /** There is no schema. */
  readonly missing: string;
  /** The last known schema is shown. */
  readonly stale: string;
}
