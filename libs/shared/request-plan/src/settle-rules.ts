import { checkRules, layerSources, otherParameter } from '@kamerton/parameter-schema';
import type { GenerationSchema } from '@kamerton/parameter-schema';
import type { SentValue } from './sent-value.js';

const strength = ({ source, ruled }: SentValue): number =>
  ruled || source === 'policy' ? layerSources.length : layerSources.indexOf(source);

/**
 * The values to leave out so that together they break no cross-parameter rule, which the runtime would answer with an error:
 * of two that do not go together the one of the lower rung. Two that the request itself brought are the caller's own business.
 */
export const settleRules = (schema: GenerationSchema, sent: ReadonlyMap<string, SentValue>): ReadonlySet<string> => {
  const values = Object.fromEntries([...sent].map(([name, { value }]) => [name, value]));
  const withheld = new Set<string>();
  for (const { rule } of checkRules(schema, values)) {
    if (rule === undefined) continue;
    const own = sent.get(rule.parameter);
    const other = sent.get(otherParameter(rule));
    if (own === undefined || other === undefined) continue;
    if (own.source === 'request' && other.source === 'request' && !own.ruled && !other.ruled) continue;
    withheld.add(strength(other) < strength(own) ? otherParameter(rule) : rule.parameter);
  }
  return withheld;
};
