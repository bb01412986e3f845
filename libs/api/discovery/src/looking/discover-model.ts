import { type RuntimeClient, RuntimeFailure, type RuntimeTarget } from '@kamerton/api-runtime-client';
import type { DiscoveryRequest, ListedModel, ModelFacts, RuntimeKind } from '@kamerton/runtime-catalog';
import { breather } from './breather.js';
import type { FindingProblem, ModelFinding } from './findings.js';
import { factsHash, normalisedFacts } from './normalised-facts.js';
import { unreadable } from './read-payload.js';
import { isStorableDocument, isStorableText, storableText } from './storable.js';

/** What all models of one discovery run share. */
export interface ModelDiscovery {
  readonly kind: RuntimeKind;
  readonly target: RuntimeTarget;
  readonly client: RuntimeClient;
  readonly version: string | null;
  readonly runtime: Readonly<Record<string, unknown>>;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
}

const maxDetailLength = 500;

/** One model's facts, or why there are none; never an error, for the other models' sake. */
export async function discoverModel(run: ModelDiscovery, listed: ListedModel): Promise<ModelFinding> {
  const digest = listed.digest !== null && isStorableText(listed.digest) ? listed.digest : null;
  await breather();
  if (performance.now() > run.deadline) return notAsked(run, listed, digest);
  try {
    const facts = await readFacts(run, listed);
    return { model: listed.model, digest, facts, factsHash: factsHash(facts), problem: tuningProblem(run.kind, facts) };
  } catch (error) {
    if (!(error instanceof RuntimeFailure)) throw error;
    return { model: listed.model, digest, facts: null, factsHash: null, problem: failed(error) };
  }
}

async function readFacts(run: ModelDiscovery, listed: ListedModel): Promise<ModelFacts> {
  const request = detailsRequest(run, listed);
  const endpoint = endpointOf(run, request);
  const details = request === null ? null : await run.client.read(run.target, request);
  try {
    const input = { runtimeVersion: run.version, listed, details, runtime: run.runtime };
    const facts = normalisedFacts(run.kind.discovery.readModel(input));
    if (!isStorableDocument(facts)) throw new Error('it holds characters that are no text');
    return facts;
  } catch (error) {
    throw run.client.noted(unreadable(run.target, endpoint, error));
  }
}

function notAsked(run: ModelDiscovery, listed: ListedModel, digest: string | null): ModelFinding {
  const endpoint = endpointOf(run, detailsRequest(run, listed));
  const words = 'was not asked: the runtime took too long before';
  const problem = failed(new RuntimeFailure('TIMEOUT', run.target.id, endpoint, words));
  return { model: listed.model, digest, facts: null, factsHash: null, problem, skippedForTime: true };
}

const detailsRequest = ({ kind }: ModelDiscovery, listed: ListedModel): DiscoveryRequest | null =>
  kind.discovery.modelRequest?.(listed.model, listed) ?? null;

const endpointOf = ({ kind }: ModelDiscovery, request: DiscoveryRequest | null): string => {
  const { method, path } = request ?? kind.discovery.listRequest;
  return `${method} ${path}`;
};

function tuningProblem(kind: RuntimeKind, facts: ModelFacts): FindingProblem | null {
  const { nothingToTune } = kind.schema(facts, 'en');
  return nothingToTune === null ? null : { code: 'NOTHING_TO_TUNE', detail: nothingToTune };
}

const failed = (failure: RuntimeFailure): FindingProblem => ({
  code: 'DISCOVERY_FAILED',
  detail: storableText(failure.message, maxDetailLength),
});
