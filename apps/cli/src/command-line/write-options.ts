import type { WriteOptions } from '@kamerton/contract';
import { UsageFailure } from '../failures/usage-failure.js';
import type { Given } from './given.js';
import type { Option } from './option.js';

export const reasonOption = {
  reason: { kind: 'text', summary: 'Why, for the audit log' },
} as const satisfies Readonly<Record<string, Option>>;

export const dryRunOption = {
  'dry-run': { kind: 'flag', summary: 'Show what would happen, change nothing' },
} as const satisfies Readonly<Record<string, Option>>;

export const ifMatchOption = {
  'if-match': { kind: 'text', summary: 'Only if it still has this version' },
} as const satisfies Readonly<Record<string, Option>>;

export const resolveConflictsOption = {
  'resolve-conflicts': { kind: 'flag', summary: 'Settle contradictions with policies instead of being refused' },
} as const satisfies Readonly<Record<string, Option>>;

/** Of every change of an override set. */
export const writeOptions = {
  ...reasonOption,
  ...dryRunOption,
  ...resolveConflictsOption,
  ...ifMatchOption,
} as const satisfies Readonly<Record<string, Option>>;

/** Of the query; what is not asked for is left out. */
export const writeQuery = (given: Given): WriteOptions => ({
  ...(given.flag('dry-run') && { dry_run: true }),
  ...(given.flag('resolve-conflicts') && { resolve_conflicts: true }),
});

export const reasonIn = (given: Given): { readonly reason?: string } => {
  const reason = given.text('reason');
  return reason === undefined ? {} : { reason };
};

/** @throws UsageFailure */
export function ifMatchIn(given: Given): { readonly ifMatch?: string } {
  const text = given.text('if-match');
  if (text === undefined) return {};
  if (text === '*') return { ifMatch: text };
  // A user who copies the ETag copies its quotes.
  const version = text.replace(/^"(.*)"$/, '$1');
  if (/^\d{1,9}$/.test(version)) return { ifMatch: `"${version}"` };
  throw new UsageFailure(`--if-match must be a version such as 7, or *, not "${text}".`, given.command);
}
