import type { RuntimeKind } from '@kamerton/runtime-catalog';
import type { RuntimeClient } from '../runtime-client/runtime-client.js';
import { RuntimeFailure } from '../runtime-client/runtime-failure.js';
import type { RuntimeTarget } from '../runtime-client/runtime-target.js';
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
  const version = await readPayload(client, target, discovery.versionRequest, discovery.readVersion);
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
