import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import type { Inquiry } from './asking/inquiry.js';
import { Tally } from './asking/tally.js';
import { Benches } from './control/benches.js';
import { examine } from './examine.js';
import type {
  Finding,
  ProbeReply,
  QuestionStep,
  VerificationChoice,
  VerificationStep,
  VerificationSubject,
} from './verification.js';

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
  const tally = new Tally();
  const benches = new Benches(subject, tally);
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

  if (total > 0) yield* driven(benches.own(), asking(null, 0));
  for (const [done, parameter] of names.entries()) {
    const finding = yield* driven(examined(benches, parameter, loadParameters), asking(parameter, done));
    yield { kind: 'proven', parameter, finding, done: done + 1, total };
  }
}

function* driven<Result>(
  inquiry: Inquiry<Result>,
  asking: (request: DiscoveryRequest) => QuestionStep,
): Generator<VerificationStep, Result, ProbeReply | undefined> {
  let next = inquiry.next();
  while (next.done !== true) next = inquiry.next(yield asking(next.value));
  return next.value;
}

function* examined(benches: Benches, name: string, loadParameters: boolean): Inquiry<Finding> {
  const definition = benches.subject.schema.parameters[name];
  if (definition === undefined) return unproven('the schema does not have it');
  if (definition.scope === 'load' && !loadParameters) {
    return unproven('it makes the runtime load the model anew, which was not asked for');
  }
  const first = yield* benches.first(name);
  return typeof first === 'string' ? unproven(first) : yield* examine(first, benches, name, definition);
}

const unproven = (evidence: string): Finding => ({ verdict: 'unproven', evidence, checks: [] });
