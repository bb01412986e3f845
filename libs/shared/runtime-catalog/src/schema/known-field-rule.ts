import type { KnownFieldRule, ModelFacts } from '../runtime-kind.js';

/** What the running server rules for one field; empty where it tells nothing of it. */
export const knownFieldRule = ({ known_field_rules: rules }: ModelFacts, field: string): KnownFieldRule =>
  rules !== undefined && Object.hasOwn(rules, field) ? (rules[field] ?? {}) : {};
