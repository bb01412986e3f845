import type { NewChangeEvent } from '@kamerton/api-database';
import type { Act } from '../act.js';
import { runtimeDiff, type Administered } from './runtime-diff.js';

/** The audit event of an administrative act; `null` when it changes nothing. */
export function runtimeEvent(
  id: string,
  before: Administered | null,
  after: Administered | null,
  act: Act,
): NewChangeEvent | null {
  const diff = runtimeDiff(before, after);
  if (Object.keys(diff).length === 0) return null;
  return { ...act, action: actionOf(before, after), runtime: id, model: null, profile: null, version: null, diff };
}

function actionOf(before: unknown, after: unknown): NewChangeEvent['action'] {
  if (before === null) return 'runtime.create';
  return after === null ? 'runtime.delete' : 'runtime.update';
}
