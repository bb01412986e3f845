import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import type { Finding, ProbeReply, QuestionStep, VerificationChoice, VerificationSubject } from '../verification.js';
import { verify } from '../verify.js';

export interface FinishedRun {
  readonly findings: ReadonlyMap<string, Finding>;
  readonly questions: readonly QuestionStep[];
}

/** Drives a verification to its end against a server that answers at once. */
export function runToEnd(
  subject: VerificationSubject,
  server: (request: DiscoveryRequest) => ProbeReply,
  choice: VerificationChoice = { loadParameters: false },
): FinishedRun {
  const findings = new Map<string, Finding>();
  const questions: QuestionStep[] = [];
  const run = verify(subject, choice);
  for (let next = run.next(); next.done !== true;) {
    const step = next.value;
    if (step.kind === 'proven') findings.set(step.parameter, step.finding);
    else questions.push(step);
    next = run.next(step.kind === 'ask' ? server(step.request) : undefined);
  }
  return { findings, questions };
}

export const verdictsOf = ({ findings }: FinishedRun): Readonly<Record<string, string>> =>
  Object.fromEntries([...findings].map(([name, { verdict }]) => [name, verdict]));
