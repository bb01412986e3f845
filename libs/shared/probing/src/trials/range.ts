import type { ParameterDefinition } from '@kamerton/parameter-schema';
import type { Inquiry } from '../asking/inquiry.js';
import { refusalText } from '../asking/outcome.js';
import type { Outcome } from '../asking/outcome.js';
import type { Bench } from '../control/bench.js';
import { brief, companionsOf } from './brief.js';
import type { Edge } from './edges.js';
import { edgesOf } from './edges.js';
import { judgeEcho } from './judge-echo.js';
import { checkOf } from './observation.js';
import type { Observation } from './observation.js';
import { rejection } from './rejection.js';

/** Just inside and just outside each end of the range. */
export function* range(bench: Bench, name: string): Inquiry<Observation> {
  const definition = bench.definition(name);
  const found: Observation[] = [];
  for (const edge of definition === undefined ? [] : edgesOf(name, definition)) {
    found.push(yield* inside(bench, name, edge));
    if (edge.outside !== null && mayAskBeyond(name, definition)) {
      found.push(yield* outside(bench, name, edge.outside, edge.limit, definition));
    }
  }
  const decisive = found.find(({ verdict }) => verdict !== null);
  return {
    verdict: decisive?.verdict ?? null,
    evidence: decisive?.evidence ?? '',
    checks: found.flatMap(({ checks }) => checks),
  };
}

/** A limit that is not enforced would let the model run on to the end of its context. */
const mayAskBeyond = (name: string, definition: ParameterDefinition | undefined): boolean =>
  name !== 'max_tokens' || definition?.out_of_range === 'refused';

function* inside(bench: Bench, name: string, edge: Edge): Inquiry<Observation> {
  const sent = { ...brief(bench, name), ...companionsOf(bench, name), [name]: edge.inside };
  const outcome = yield* send(bench, sent);
  if (outcome.kind === 'refused') return yield* rejection(bench, name, sent, outcome);
  const echo = outcome.answer.echo[name];
  const lowered = judgeEcho(edge.inside, echo) === 'other' && (yield* echoesAgain(bench, name, sent, echo));
  const seen = echo === undefined ? 'it is taken' : `it is taken, and ${String(echo)} is said to be used`;
  return {
    verdict: lowered ? 'clamped' : null,
    evidence: `${edge.inside}, which the schema allows: ${seen}`,
    checks: [checkOf(bench, 'range', `${edge.inside} is taken as it is`, seen, lowered ? false : true)],
  };
}

function* echoesAgain(
  bench: Bench,
  name: string,
  sent: Readonly<Record<string, unknown>>,
  echo: unknown,
): Inquiry<boolean> {
  const again = yield* send(bench, sent);
  return again.kind === 'answered' && again.answer.echo[name] === echo;
}

const expectations = {
  refused: (value: number) => `${value} is refused`,
  clamped: (value: number, limit: number) => `${value} is changed to ${limit}, and nothing is said`,
  unchecked: (value: number) => `${value} is used as it is`,
  ignored: (value: number) => `${value} is passed over`,
} as const;

function* outside(
  bench: Bench,
  name: string,
  value: number,
  limit: number,
  definition: ParameterDefinition | undefined,
): Inquiry<Observation> {
  const outcome = yield* send(bench, { ...brief(bench, name), ...companionsOf(bench, name), [name]: value });
  const rule = definition?.out_of_range;
  const expected = rule === undefined ? null : expectations[rule](value, limit);
  const seen = outcome.kind === 'refused' ? refusalText(outcome) : takenAs(outcome.answer.echo[name]);
  const asExpected = rule === undefined ? null : agrees(rule, value, limit, outcome, name);
  return {
    verdict: null,
    evidence: `${value}, outside the range: ${seen}`,
    checks: [checkOf(bench, 'range', expected, `${value}: ${seen}`, asExpected)],
  };
}

const takenAs = (echo: unknown): string =>
  echo === undefined ? 'it is taken' : `it is taken, and ${String(echo)} is said to be used`;

function agrees(
  rule: keyof typeof expectations,
  value: number,
  limit: number,
  outcome: Outcome,
  name: string,
): boolean | null {
  if (outcome.kind === 'refused') return rule === 'refused';
  if (rule === 'refused') return false;
  const echo = outcome.answer.echo[name];
  if (typeof echo !== 'number') return null;
  if (rule === 'clamped') return judgeEcho(limit, echo) === 'same';
  return (judgeEcho(value, echo) === 'same') === (rule === 'unchecked');
}

function* send(bench: Bench, values: Readonly<Record<string, unknown>>): Inquiry<Outcome> {
  return yield* bench.respondent.ask(bench.ground.prompt, { ...bench.ground.base, ...values });
}
