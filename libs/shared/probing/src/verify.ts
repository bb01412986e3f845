import { RuntimeSilent } from './runtime-silent.js';
import type { Finding, ProbeReply, VerificationChoice, VerificationStep, VerificationSubject } from './verification.js';

const failuresInARow = 3;

/**
 * The questions of one verification, one at a time: yields each with what is known so far, and takes the reply to it.
 * Asks nothing of itself: whoever drives the run sends the requests, and may stop between any two of them.
 *
 * @throws RuntimeSilent after three failures in a row
 */
export function* verify(
  { kind, model, schema }: VerificationSubject,
  { parameters, loadParameters }: VerificationChoice,
): Generator<VerificationStep, void, ProbeReply | undefined> {
  const [route] = kind.probing.routes;
  const names = Object.keys(schema.parameters).filter((name) => parameters?.includes(name) ?? true);
  let failures = 0;
  for (const [done, parameter] of names.entries()) {
    const path = kind.dialects
      .find(({ id }) => id === route.dialect)
      ?.fields.find((f) => f.parameter === parameter)?.path;
    const loads = schema.parameters[parameter]?.scope === 'load' && !loadParameters;
    let finding: Finding = { verdict: 'unproven', evidence: 'nothing was asked', checks: [] };
    if (path !== undefined && !loads) {
      const request = route.request({ model, prompt: 'Hello', fields: [{ path, value: {} }] });
      const reply = yield { kind: 'ask', request, parameter, tokens: 0, done, total: names.length };
      if (reply === undefined || 'failure' in reply) {
        failures += 1;
        const failure = reply === undefined ? 'nothing came back' : reply.failure;
        if (failures === failuresInARow) throw new RuntimeSilent(failures, failure);
        finding = { verdict: 'unproven', evidence: `no answer: ${failure}`, checks: [] };
      } else {
        failures = 0;
        const expected = kind.probing.wrongTypeStatus;
        finding = {
          verdict: 'unproven',
          evidence: 'an object in its place: nothing else was tried',
          checks: [
            {
              step: 'existence',
              dialect: route.dialect,
              expected: expected === null ? null : `HTTP ${expected}`,
              seen: `HTTP ${reply.status}`,
              as_expected: expected === null ? null : reply.status === expected,
            },
          ],
        };
      }
    }
    yield { kind: 'proven', parameter, finding, done: done + 1, total: names.length };
  }
}
