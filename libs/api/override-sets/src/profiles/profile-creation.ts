import type { SetAddress } from '@kamerton/api-database';
import type { NewProfileBody } from '@kamerton/contract';
import type { OverrideContent } from '@kamerton/parameter-schema';
import { isThere } from '../target/is-there.js';
import { reasonOf, wholeSet } from '../writing/override-writes.js';
import type { OverrideWrite } from '../writing/planned-write.js';
import { profileExists } from './profile-problems.js';

/** A profile comes into being with this content, which is judged like that of any other write. */
export function profileCreation(
  { model, profile }: SetAddress,
  content: OverrideContent,
  { copy_of: copyOf, reason }: NewProfileBody,
): OverrideWrite {
  return {
    action: 'create',
    reason: reasonOf(reason) ?? originOf(copyOf),
    evenIfSame: true,
    admit: (before) => {
      if (isThere(before)) throw profileExists(model ?? '', profile ?? '');
    },
    ...wholeSet(content),
  };
}

function originOf(copyOf: string | null | undefined): string | null {
  if (copyOf === undefined) return null;
  return copyOf === null ? 'copy of the model’s own set' : `copy of ${copyOf}`;
}
