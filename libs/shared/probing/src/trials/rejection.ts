import { checkRules, otherParameter } from '@kamerton/parameter-schema';
import type { ParameterValue } from '@kamerton/parameter-schema';
import type { Inquiry } from '../asking/inquiry.js';
import { refusalText } from '../asking/outcome.js';
import type { Refused } from '../asking/outcome.js';
import type { Values } from '../asking/values.js';
import type { Bench } from '../control/bench.js';
import { checkOf, inconclusive } from './observation.js';
import type { Observation } from './observation.js';

/** A refusal counts against the parameter when it comes again, and does not come without it. */
export function* rejection(bench: Bench, name: string, sent: Values, refused: Refused): Inquiry<Observation> {
  const value = JSON.stringify(sent[name]);
  const { prompt, base } = bench.ground;
  const broken = brokenRule(bench, { ...base, ...sent });
  if (broken !== null)
    return inconclusive(`${value} was sent beside what the schema does not allow beside it: ${broken}`);
  const again = yield* bench.respondent.ask(prompt, { ...base, ...sent });
  if (again.kind === 'answered') return inconclusive(`${value} was refused once, and taken the second time`);
  const without = yield* bench.respondent.ask(prompt, { ...base, ...sent, [name]: undefined });
  if (without.kind === 'refused') return inconclusive(`refused with ${value} and without it: ${refusalText(without)}`);
  const seen = refusalText(refused);
  const blamed = tiedTo(bench, name).find((other) => sent[other] !== undefined && isNamed(bench, other, refused));
  if (blamed !== undefined)
    return inconclusive(`refused with ${value} beside ${blamed}, which the refusal names as well: ${seen}`);
  return {
    verdict: 'rejected',
    evidence: `${value}, which the schema allows, is refused twice (${seen}); without it the same request is answered`,
    checks: [checkOf(bench, 'range', `${value} is taken`, `${value}: ${seen}`, false)],
  };
}

function brokenRule({ respondent }: Bench, sent: Values): string | null {
  const { schema } = respondent.subject;
  const known: Record<string, ParameterValue> = {};
  for (const [parameter, value] of Object.entries(sent)) {
    if (isSettable(value)) known[parameter] = value;
  }
  return checkRules(schema, known)[0]?.rule?.evidence ?? null;
}

const isSettable = (value: unknown): value is ParameterValue =>
  ['number', 'boolean', 'string'].includes(typeof value) || Array.isArray(value);

/** Parameters that the schema's rules tie to this one: the refusal may be their fault. */
const tiedTo = ({ respondent }: Bench, name: string): readonly string[] =>
  respondent.subject.schema.rules
    .map((rule) => [rule.parameter, otherParameter(rule)])
    .filter((pair) => pair.includes(name))
    .flatMap((pair) => pair.filter((other) => other !== name));

const isNamed = ({ respondent }: Bench, parameter: string, { text }: Refused): boolean =>
  text.includes(parameter) || text.includes(respondent.pathOf(parameter)?.at(-1) ?? parameter);
