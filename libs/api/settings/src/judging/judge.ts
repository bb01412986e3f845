import type { LocalisedIssue } from '@kamerton/api-http';
import type { SetAddress } from '@kamerton/api-database';
import type { OverrideTarget } from '@kamerton/api-override-sets';

/** Why a set cannot be judged: a fault that lacks its place in the document. */
export type Unjudgeable = Pick<LocalisedIssue, 'code' | 'message'>;

/** By what a set is judged, or why it cannot be. */
export type Judge = (address: SetAddress) => OverrideTarget | Unjudgeable;

export const isTarget = (judged: OverrideTarget | Unjudgeable): judged is OverrideTarget => 'schema' in judged;
