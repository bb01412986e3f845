import type { SetAddress } from '@kamerton/api-database';
import type { TunableModel } from '@kamerton/api-model-schemas';
import type { DriftBody, VerdictSummary } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';

/** The override set that a request is about, with all that is needed to judge what stands in it. */
export interface OverrideTarget extends Omit<TunableModel, 'runtime' | 'model'> {
  readonly address: SetAddress;
  /** Of a runtime as a whole: its models that have a schema. */
  readonly models?: readonly TunableModel[];
  /** Of what is written for people. */
  readonly language: Language;
  /** What moved beneath the overrides since somebody last looked; `null`: nothing. A runtime as a whole has none. */
  readonly drift: DriftBody | null;
  /** What probes proved and still holds. Of a runtime as a whole nothing is proved. */
  readonly verdicts: Readonly<Record<string, VerdictSummary>>;
}
