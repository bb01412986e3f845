import { ProblemException } from '@kamerton/api-http';
import type { Caller } from '@kamerton/api-identity';
import { isChanged, type PlannedRuntime } from '../planning/plan-runtimes.js';

/**
 * Runtimes are for administrators, in a plan as well: planning a new one means calling whatever stands at its address.
 *
 * @throws ProblemException PERMISSION_DENIED
 */
export function refuseRuntimeChanges({ roles }: Caller, runtimes: readonly PlannedRuntime[]): void {
  if (roles.includes('admin')) return;
  const changed = runtimes.filter(isChanged).map(({ id }) => id);
  if (changed.length === 0) return;
  throw new ProblemException('PERMISSION_DENIED', {
    detail: {
      en: `The document changes runtimes (${changed.join(', ')}), which needs the role admin.`,
      pl: `Dokument zmienia środowiska (${changed.join(', ')}), do czego potrzebna jest rola admin.`,
    },
  });
}
