import type { ApiResult } from '@kamerton/cockpit-data-access';
import type { NewProfileBody } from '@kamerton/contract';

/** What the dialog that asks for a profile's name is about. */
export interface ProfileEntry {
  /** Of the model's profiles; none of them can be given again. */
  readonly names: readonly string[];
  /** The profile that gets another name. Left out: a new one is made. */
  readonly renamed?: string;
  /** The profile that a new one most likely begins with; `null`: it begins with nothing. */
  readonly original?: string | null;
  readonly act: (entered: Pick<NewProfileBody, 'profile' | 'copy_of'>) => Promise<ApiResult<unknown>>;
}
