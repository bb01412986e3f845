import type { Values } from '../asking/values.js';
import type { Bench } from '../control/bench.js';

/** Stop strings at which any text ends at once. */
const anywhere = [' ', '.', 'e', 'a'];

/** Values for a question of which only the status counts; `name` may not be there to keep the answer short. */
export function brief({ ground, respondent }: Bench, name: string): Values {
  const short = { ...ground.hot, ...('max_tokens' in ground.base ? { max_tokens: 1 } : {}) };
  return name === 'max_tokens' && respondent.carries('stop') ? { ...short, stop: anywhere } : short;
}

/** Without these a value would be refused for want of its companion. */
export function companionsOf({ respondent }: Bench, name: string): Values {
  const { parameters, rules } = respondent.subject.schema;
  const companions: Record<string, unknown> = {};
  for (const rule of rules) {
    if (rule.kind !== 'needs' || rule.parameter !== name || !respondent.carries(rule.needed_parameter)) continue;
    const needed = parameters[rule.needed_parameter];
    const value = rule.needed_one_of?.[0] ?? (needed?.type === 'bool' ? true : undefined);
    if (value !== undefined) companions[rule.needed_parameter] = value;
  }
  if (name === 'top_logprobs' && parameters['logprobs']?.type === 'bool' && respondent.carries('logprobs')) {
    companions['logprobs'] = true;
  }
  return companions;
}
