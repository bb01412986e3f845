import type { PayloadReader } from '../payload/payload-reader.js';
import { thinkingFromOption } from './reasoning-options.js';

export interface ReasoningOptions {
  /** In LM Studio's words; empty: the model does not reason. */
  readonly allowed: readonly string[];
  /** Canonical; `undefined`: not told. */
  readonly byDefault: unknown;
}

export const readReasoning = (entry: PayloadReader): ReasoningOptions => {
  const capabilities = entry.at('capabilities');
  const reasoning = capabilities.isAbsent ? capabilities : capabilities.at('reasoning');
  if (reasoning.isAbsent) return { allowed: [], byDefault: undefined };
  const byDefault = reasoning.at('default').optionalString();
  return {
    allowed: reasoning.at('allowed_options').strings(),
    byDefault: byDefault === null ? undefined : thinkingFromOption(byDefault),
  };
};
