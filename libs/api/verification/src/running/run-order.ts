import type { RuntimeEntity, VerificationRunEntity } from '@kamerton/api-database';
import type { VerificationChoice, VerificationSubject } from '@kamerton/probing';

/** A run that this process has claimed, with all that is needed to carry it out. */
export interface RunOrder {
  readonly run: VerificationRunEntity;
  readonly runtime: RuntimeEntity;
  readonly subject: VerificationSubject;
  readonly choice: VerificationChoice;
}
