import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import type { Inquiry } from './asking/inquiry.js';
import { NoAnswer } from './asking/no-answer.js';
import { refusalText } from './asking/outcome.js';
import { Respondent } from './asking/respondent.js';
import { Tally } from './asking/tally.js';
import { Bench } from './control/bench.js';
import { prepareGround } from './control/prepare-ground.js';
import { examine } from './examine.js';
import type {
  Finding,
  ProbeReply,
  QuestionStep,
  VerificationChoice,
  VerificationStep,
  VerificationSubject,
} from './verification.js';

type Steps<Result> = Generator<VerificationStep, Result, ProbeReply | undefined>;

/**
 * The questions of one verification, one at a time: yields each with what is known so far, and takes the reply to it.
 * Asks nothing of itself: whoever drives the run sends the requests, and may stop between any two of them.
 *
 * @throws RuntimeSilent after three questions in a row without an answer
 */
export function* verify(
  subject: VerificationSubject,
  { parameters, loadParameters }: VerificationChoice,
): Generator<VerificationStep, void, ProbeReply | undefined> {
  const names = Object.keys(subject.schema.parameters).filter((name) => parameters?.includes(name) ?? true);
  const total = names.length;
  if (total === 0) return;
  const tally = new Tally();
  const asking =
    (parameter: string | null, done: number) =>
    (request: DiscoveryRequest): QuestionStep => ({
      kind: 'ask',
      request,
      parameter,
      tokens: tally.tokens,
      done,
      total,
    });

  const benches = yield* driven(prepareBenches(subject, tally), asking(null, 0));
  for (const [done, parameter] of names.entries()) {
    const finding = yield* driven(examined(benches, subject, parameter, loadParameters), asking(parameter, done));
    yield { kind: 'proven', parameter, finding, done: done + 1, total };
  }
}

function* driven<Result>(inquiry: Inquiry<Result>, asking: (request: DiscoveryRequest) => QuestionStep): Steps<Result> {
  let next = inquiry.next();
  while (next.done !== true) next = inquiry.next(yield asking(next.value));
  return next.value;
}

type Benches = readonly [Bench, ...Bench[]];

/** A bench for each route that can be asked; the reason why not when it is the kind's own. */
function* prepareBenches(subject: VerificationSubject, tally: Tally): Inquiry<Benches | string> {
  const [own, ...others] = subject.kind.probing.routes;
  const first = yield* prepareBench(subject, own, tally);
  if (typeof first === 'string') return first;
  const more: Bench[] = [];
  for (const route of others) {
    const bench = yield* prepareBench(subject, route, tally);
    if (typeof bench !== 'string') more.push(bench);
  }
  return [first, ...more];
}

function* prepareBench(
  subject: VerificationSubject,
  route: VerificationSubject['kind']['probing']['routes'][number],
  tally: Tally,
): Inquiry<Bench | string> {
  const dialect = subject.kind.dialects.find(({ id }) => id === route.dialect);
  if (dialect === undefined) return `there is no dialect ${route.dialect}`;
  const respondent = new Respondent(subject, route, dialect, tally);
  try {
    const ground = yield* prepareGround(respondent);
    return 'status' in ground ? `a plain request is refused: ${refusalText(ground)}` : new Bench(respondent, ground);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return error.message;
  }
}

function* examined(
  benches: Benches | string,
  { schema }: VerificationSubject,
  name: string,
  loadParameters: boolean,
): Inquiry<Finding> {
  const definition = schema.parameters[name];
  if (definition === undefined) return unproven('the schema does not have it');
  if (typeof benches === 'string') return unproven(benches);
  if (definition.scope === 'load' && !loadParameters) {
    return unproven('it makes the runtime load the model anew, which was not asked for');
  }
  if (!benches[0].respondent.carries(name)) return unproven('the route that was asked has no field for it');
  return yield* examine(benches, name, definition);
}

const unproven = (evidence: string): Finding => ({ verdict: 'unproven', evidence, checks: [] });
