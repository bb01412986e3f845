import { UsageFailure } from '../failures/usage-failure.js';

/** @throws UsageFailure */
export function revisionNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageFailure(`"${text}" is no version of a revision: it must be a whole number from 1 on.`);
}
