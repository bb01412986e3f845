import { otherParameter } from '@kamerton/parameter-schema';
import type { GenerationSchema } from '@kamerton/parameter-schema';
import { standingSent } from './planned-parameter.js';
import type { PlannedParameter } from './planned-parameter.js';
import type { SentValue } from './sent-value.js';
import { settleRules } from './settle-rules.js';

/** Cross-parameter rules, settled beforehand for all requests that name no parameter which a rule is about. */
export interface RuleSettlement {
  readonly schema: GenerationSchema;
  /** Parameters that some rule is about. */
  readonly concerned: ReadonlySet<string>;
  /** Of the standing values, those left out. */
  readonly withheld: ReadonlySet<string>;
}

export const ruleSettlement = (schema: GenerationSchema, parameters: readonly PlannedParameter[]): RuleSettlement => {
  const standing = new Map<string, SentValue>();
  for (const planned of parameters) {
    const sent = standingSent(planned);
    if (sent !== null) standing.set(planned.compiled.name, sent);
  }
  return {
    schema,
    concerned: new Set(schema.rules.flatMap((rule) => [rule.parameter, otherParameter(rule)])),
    withheld: settleRules(schema, standing),
  };
};
