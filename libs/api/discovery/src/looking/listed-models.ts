import { maxModelNameLength } from '@kamerton/contract';
import type { ListedModel } from '@kamerton/runtime-catalog';
import { isStorableText, storableText } from './storable.js';

export interface UsableList {
  readonly models: readonly ListedModel[];
  readonly skipped: readonly string[];
}

/** The entries that can be stored and addressed, each name once. */
export function usableModels(listed: readonly ListedModel[], maxModels: number): UsableList {
  const models = new Map<string, ListedModel>();
  const skipped: string[] = [];
  for (const entry of listed) {
    const problem = nameProblem(entry.model);
    if (problem !== null) skipped.push(`a model name ${problem}: ${storableText(entry.model, 60)}`);
    else if (!models.has(entry.model)) models.set(entry.model, entry);
  }
  const kept = [...models.values()].slice(0, maxModels);
  const beyond = models.size - kept.length;
  if (beyond > 0) skipped.push(`${beyond} models beyond the first ${maxModels}`);
  return { models: kept, skipped };
}

function nameProblem(name: string): string | null {
  if (name === '') return 'is empty';
  // Clients resolve these two away, percent-encoded or not, before a request is sent.
  if (name === '.' || name === '..') return 'is a step in a path';
  if (name.length > maxModelNameLength) return `has more than ${maxModelNameLength} characters`;
  return isStorableText(name) ? null : 'holds characters that are no text';
}
