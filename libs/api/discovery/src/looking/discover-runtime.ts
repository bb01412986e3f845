import { type RuntimeClient, RuntimeFailure, type RuntimeTarget } from '@kamerton/api-runtime-client';
import type { ListedModel, RuntimeKind } from '@kamerton/runtime-catalog';
import { discoverModel, type ModelDiscovery } from './discover-model.js';
import type { DiscoveryLimits } from './discovery-limits.js';
import type { RuntimeFindings } from './findings.js';
import { usableModels } from './listed-models.js';
import { mapBounded } from './map-bounded.js';
import { readList } from './read-list.js';
import { readVersion } from './read-version.js';

export interface LookOptions {
  /** The runtime is asked for its version and list even while its circuit is open. */
  readonly insist?: boolean;
  /** Models that are asked for first: the look before had no time left for them. */
  readonly first?: ReadonlySet<string>;
}

/**
 * Reads all there is to know of one runtime: version, list, runtime-wide facts, details of each model.
 * @throws RuntimeFailure when version or list cannot be had: the runtime then counts as down.
 */
export async function discoverRuntime(
  kind: RuntimeKind,
  target: RuntimeTarget,
  client: RuntimeClient,
  limits: DiscoveryLimits,
  { insist = false, first = new Set() }: LookOptions = {},
): Promise<RuntimeFindings> {
  const deadline = performance.now() + limits.budgetMs;
  const whole = { whole: true, insist };
  const version = await readVersion(kind, target, client, whole);
  const listed = await readList(kind, target, client, { ...whole, deadline });
  const { models, skipped } = usableModels(listed, limits.maxModels);
  const runtime = await runtimeAnswers(kind, target, client, limits.inFlight);
  const run: ModelDiscovery = { kind, target, client, version, deadline, runtime };
  return {
    version,
    skipped,
    models: await mapBounded(waitingFirst(models, first), limits.inFlight, (entry) => discoverModel(run, entry)),
  };
}

const waitingFirst = (models: readonly ListedModel[], first: ReadonlySet<string>): readonly ListedModel[] => [
  ...models.filter(({ model }) => first.has(model)),
  ...models.filter(({ model }) => !first.has(model)),
];

/** Answers that a runtime may decline: what fails is absent, and the readers know what that means. */
async function runtimeAnswers(
  kind: RuntimeKind,
  target: RuntimeTarget,
  client: RuntimeClient,
  inFlight: number,
): Promise<Readonly<Record<string, unknown>>> {
  const requests = Object.entries(kind.discovery.runtimeRequests);
  const answers = await mapBounded(requests, inFlight, async ([name, request]) => {
    try {
      return [[name, await client.read(target, request)] as const];
    } catch (error) {
      if (error instanceof RuntimeFailure) return [];
      throw error;
    }
  });
  return Object.fromEntries(answers.flat());
}
