import type { ParameterValue } from './definition.js';
import type { Policy } from './policy.js';

/** `null` on either side: unset there. */
export interface Change<Of> {
  readonly from: Of | null;
  readonly to: Of | null;
}

/** Changed names only. Parameters stand at the top, policies under `policies` when any changed (docs/glossary.md: diff). */
export interface OverrideDiff {
  readonly params: Readonly<Record<string, Change<ParameterValue>>>;
  readonly policies: Readonly<Record<string, Change<Policy>>>;
}
