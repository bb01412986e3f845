import type { IconName } from '@kamerton/cockpit-ui';
import type { VerdictId } from '@kamerton/contract';

export const verdictIcons: Readonly<Record<VerdictId, IconName>> = {
  honoured: 'check',
  clamped: 'squeezed',
  ignored: 'ban',
  rejected: 'refused',
  replaced: 'swapped',
  unproven: 'question',
};

/** Verdicts that a person who is about to tune must not overlook. */
export const standsOut = (verdict: VerdictId): boolean => verdict !== 'honoured' && verdict !== 'unproven';
