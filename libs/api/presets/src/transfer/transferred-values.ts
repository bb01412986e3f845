import type { UnreadSetting } from '@kamerton/contract';
import type { CopySource } from '@kamerton/runtime-catalog';

/** Values on their way to a model, and where they come from. */
export interface TransferredValues {
  readonly values: Readonly<Record<string, unknown>>;
  /** Whose values they are; `null`: nobody's, as those of a preset. */
  readonly from: CopySource | null;
  /** What of a document is no value. */
  readonly unread: readonly UnreadSetting[];
  /** For the audit log, where nobody gave another reason. */
  readonly origin: string;
}
