import { type RuntimeClient, RuntimeFailure, type RuntimeTarget } from '@kamerton/api-runtime-client';
import type { RuntimeKind } from '@kamerton/runtime-catalog';
import { discoverModel, type ModelDiscovery } from './discover-model.js';
import type { DiscoveryLimits } from './discovery-limits.js';
import type { RuntimeFindings } from './findings.js';
import { usableModels } from './listed-models.js';
import { mapBounded } from './map-bounded.js';
import { readPayload } from './read-payload.js';

/**
 * Reads all there is to know of one runtime: version, list, runtime-wide facts, details of each model.
 * @throws RuntimeFailure when version or list cannot be had: the runtime then counts as down.
 */
export async function discoverRuntime(
  kind: RuntimeKind,
  target: RuntimeTarget,
  client: RuntimeClient,
  limits: DiscoveryLimits,
): Promise<RuntimeFindings> {
  const { discovery } = kind;
  const deadline = performance.now() + limits.budgetMs;
  const version = await readVersion(kind, target, client);
  const listed = await readPayload(client, target, discovery.listRequest, discovery.readList);
  const { models, skipped } = usableModels(listed, limits.maxModels);
  const run: ModelDiscovery = {
    kind,
    target,
    client,
    version,
    deadline,
    runtime: await runtimeAnswers(kind, target, client),
  };
  return { version, skipped, models: await mapBounded(models, limits.inFlight, (entry) => discoverModel(run, entry)) };
}

async function readVersion(kind: RuntimeKind, target: RuntimeTarget, client: RuntimeClient): Promise<string | null> {
  const { versionRequest, readVersion: read } = kind.discovery;
  return versionRequest === null ? null : readPayload(client, target, versionRequest, read);
}

/** Answers that a runtime may decline: what fails is absent, and the readers know what that means. */
async function runtimeAnswers(
  kind: RuntimeKind,
  target: RuntimeTarget,
  client: RuntimeClient,
): Promise<Readonly<Record<string, unknown>>> {
  const answers = await Promise.all(
    Object.entries(kind.discovery.runtimeRequests).map(async ([name, request]) => {
      try {
        return [[name, await client.read(target, request)] as const];
      } catch (error) {
        if (error instanceof RuntimeFailure) return [];
        throw error;
      }
    }),
  );
  return Object.fromEntries(answers.flat());
}
