import { checkRules, layerSources, otherParameter } from '@kamerton/parameter-schema';
import type { CrossParameterRule, GenerationSchema } from '@kamerton/parameter-schema';
import type { SentValue } from './sent-value.js';

type SentValues = ReadonlyMap<string, SentValue>;

/**
 * The values to leave out so that together they break no cross-parameter rule, which the runtime would answer with an error:
 * of two that do not go together the one of the lower rung. What the request itself brought is the caller's own business.
 */
export const settleRules = (schema: GenerationSchema, sent: SentValues): ReadonlySet<string> => {
  const left = new Map(sent);
  const withheld = new Set<string>();
  // What is left out may be what another value needs, or what another one was to give way to: so one at a time.
  for (;;) {
    const loser = loserIn(schema, left);
    if (loser === undefined) return withheld;
    left.delete(loser);
    withheld.add(loser);
  }
};

const loserIn = (schema: GenerationSchema, sent: SentValues): string | undefined => {
  const values = Object.fromEntries([...sent].map(([name, { value }]) => [name, value]));
  for (const { rule } of checkRules(schema, values)) {
    const loser = rule === undefined ? undefined : loserOf(rule, sent);
    if (loser !== undefined) return loser;
  }
  return undefined;
};

const loserOf = (rule: CrossParameterRule, sent: SentValues): string | undefined => {
  const own = sent.get(rule.parameter);
  const other = sent.get(otherParameter(rule));
  if (own === undefined || (isCallers(own) && (other === undefined || isCallers(other)))) return undefined;
  // What it needs would still be missing if the other one gave way.
  if (rule.kind === 'needs' || other === undefined) return rule.parameter;
  return strength(other) < strength(own) ? otherParameter(rule) : rule.parameter;
};

const isCallers = ({ source, ruled }: SentValue): boolean => source === 'request' && !ruled;

const strength = ({ source, ruled }: SentValue): number =>
  ruled || source === 'policy' ? layerSources.length : layerSources.indexOf(source);
