import { ProblemException } from '@kamerton/api-http';
import type { SettingsPlan } from '../planning/plan-settings.js';

/** More than anybody mends at once. */
const mostTold = 500;

/** @throws ProblemException INVALID_SETTINGS when there is any fault, with all of them */
export function refuseFaults({ faults, conflicts }: Pick<SettingsPlan, 'faults' | 'conflicts'>): void {
  if (faults.length === 0) return;
  throw new ProblemException('INVALID_SETTINGS', {
    errors: faults.slice(0, mostTold),
    ...(conflicts.length > 0 && { extra: { conflicts: conflicts.slice(0, mostTold) } }),
  });
}
