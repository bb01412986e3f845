import { verify } from '@kamerton/probing';
import type { Finding, ProbeReply, VerificationChoice } from '@kamerton/probing';
import type { DiscoveryRequest, ModelFacts, RuntimeKind } from '@kamerton/runtime-catalog';

export interface VerificationRun {
  readonly findings: ReadonlyMap<string, Finding>;
  readonly requests: number;
}

/** Verifies one model of a server over HTTP, as the product does. */
export async function runVerification(
  kind: RuntimeKind,
  url: string,
  facts: ModelFacts,
  choice: VerificationChoice,
): Promise<VerificationRun> {
  const { schema, baseLayers } = kind.schema(facts, 'en');
  const findings = new Map<string, Finding>();
  const run = verify({ kind, model: facts.model, schema, baseLayers }, choice);
  let requests = 0;
  for (let next = run.next(); next.done !== true;) {
    const step = next.value;
    if (step.kind === 'proven') findings.set(step.parameter, step.finding);
    else requests += 1;
    next = run.next(step.kind === 'ask' ? await exchange(url, step.request) : undefined);
  }
  return { findings, requests };
}

async function exchange(url: string, { method, path, body }: DiscoveryRequest): Promise<ProbeReply> {
  const response = await fetch(url + path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  return { status: response.status, payload: response.ok ? JSON.parse(text) : undefined, text: text.slice(0, 2000) };
}
