import type { AdviceCondition, ParameterAdvice } from '@kamerton/parameter-schema';
import { among } from './among.ts';
import { code } from './words.ts';

/** What advice says of the parameters that it is about, and how that is known; once for all of which it says the same. */
export const adviceLines = (advice: readonly ParameterAdvice[]): readonly string[] => {
  const alike = new Map<string, { readonly advice: ParameterAdvice; readonly parameters: string[] }>();
  for (const each of advice) {
    const key = JSON.stringify({ ...each, parameter: null });
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { advice: each, parameters: [each.parameter] });
    else known.parameters.push(each.parameter);
  }
  return [...alike.values()].map(
    (group) => `${group.parameters.map(code).join(', ')} ${said(group.advice)}: ${group.advice.evidence}`,
  );
};

const said = (advice: ParameterAdvice): string => {
  switch (advice.kind) {
    case 'without_effect':
      return `without effect${condition(advice)}`;
    case 'same_answers':
      return `gives answers that are all alike${condition(advice)}`;
    case 'exceeds':
      return `beyond ${code(advice.limit_parameter)} does not fit into it`;
  }
};

const condition = ({ when_parameter: when, when_one_of: values, unless = [] }: AdviceCondition): string => {
  const exceptions = unless.map(
    ({ parameter, other_than: harmless }) => `${code(parameter)} is other than${among(harmless)}`,
  );
  return ` while ${code(when)} is${among(values)}${exceptions.length === 0 ? '' : `, unless ${exceptions.join(' or ')}`}`;
};
