import { createHash } from 'node:crypto';
import { canonicalJson } from '@kamerton/contract';
import type { ModelFacts } from '@kamerton/runtime-catalog';

/** Runtimes list these in whatever order their maps yield, so only the set counts as a fact. */
export const normalisedFacts = (facts: ModelFacts): ModelFacts => ({
  ...facts,
  capabilities: facts.capabilities.toSorted(),
  known_fields: facts.known_fields?.toSorted() ?? null,
  warnings: facts.warnings.toSorted(),
});

export const factsHash = (facts: ModelFacts): string => createHash('sha256').update(canonicalJson(facts)).digest('hex');
