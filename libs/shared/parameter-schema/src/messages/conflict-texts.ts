import type { ConflictRule } from '../conflicts/policy-conflict.js';

/** What a message about a conflict may name. Values are written as `formatValue` writes them; `to` is `null`: nothing is left. */
export interface ConflictFacts {
  readonly value: string;
  readonly to: string | null;
}

/** The sentences about conflicts in one language: what stands against it, and what becomes of it. */
export interface ConflictTexts {
  readonly because: Readonly<Record<ConflictRule, string>>;
  readonly value: Readonly<Record<'clamped' | 'removed' | 'overruled', (facts: ConflictFacts) => string>>;
  readonly policy: Readonly<Record<'narrowed' | 'removed' | 'overruled', string>>;
}
