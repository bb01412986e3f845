import type { RuntimeEntity, VerificationRunEntity } from '@kamerton/api-database';
import type { ProbeReply, VerificationChoice, VerificationStep, VerificationSubject } from '@kamerton/probing';

/** A run that this process has claimed, with all that is needed to carry it out. */
export interface RunOrder {
  readonly run: VerificationRunEntity;
  readonly runtime: RuntimeEntity;
  readonly subject: VerificationSubject;
  readonly choice: VerificationChoice;
}

/** Questions and findings, one after the other, as each reply leads to the next. */
export type RunSteps = Iterator<VerificationStep, void, ProbeReply | undefined>;
