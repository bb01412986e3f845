import { Injectable } from '@nestjs/common';
import { Repositories, type PastModelKnowledge, type RuntimeEntity } from '@kamerton/api-database';
import { ambiguousRuntime, ModelSchemas, unknownRuntime } from '@kamerton/api-model-schemas';
import type { AsOf } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { OverrideTarget } from '../target/override-target.js';
import type { ModelAddress } from '../target/override-targets.js';
import { runtimeWideTarget } from '../target/runtime-wide-target.js';

export interface PastTarget {
  readonly target: OverrideTarget;
  readonly asOf: AsOf;
}

/**
 * Override sets as they could be judged at some time: by the schema that was known then. What is not kept is not shown: drift
 * and verdicts say what holds now, and whether a runtime was up then nobody wrote down.
 */
@Injectable()
export class PastTargets {
  constructor(
    private readonly schemas: ModelSchemas,
    private readonly repositories: Repositories,
  ) {}

  /**
   * Also of a model that is no more. Without a runtime the one that has it is meant; if none has, the one that had it.
   * @throws ProblemException UNKNOWN_RUNTIME, UNKNOWN_MODEL, AMBIGUOUS_RUNTIME
   */
  async ofModel({ model, runtime, profile }: ModelAddress, at: Date, language: Language): Promise<PastTarget> {
    const runtimeId = runtime ?? (await this.onlyRuntimeOf(model));
    const known = runtimeId === null ? null : await this.repositories.history.modelAt(runtimeId, model, at);
    if (known === null) throw await this.schemas.unknown(model, runtime);
    const { runtime: _, ...tunable } = this.schemas.of(known, language);
    const address = { runtimeId: known.runtimeId, model, profile: profile ?? null };
    return {
      target: { ...tunable, address, language, drift: null, verdicts: {} },
      asOf: asOf(at, known.since),
    };
  }

  /** @throws ProblemException UNKNOWN_RUNTIME */
  async ofRuntime(runtime: string, at: Date, language: Language): Promise<PastTarget> {
    const found = await this.repositories.runtimes.find(runtime);
    if (found === null) throw unknownRuntime(runtime);
    const known = await this.repositories.history.modelsAt(runtime, at);
    const models = known.map((row) => this.schemas.of(row, language)).filter(({ status }) => status !== 'missing');
    const latest = latestOf(known);
    return {
      target: runtimeWideTarget({ runtime: asThen(found, latest), models }, language),
      asOf: asOf(at, latest?.since ?? found.createdAt),
    };
  }

  /** `null`: no runtime has it or ever had it. */
  private async onlyRuntimeOf(model: string): Promise<string | null> {
    const ever = await this.repositories.history.runtimesOf(model);
    const listed = ever.filter((runtime) => runtime.listed);
    const ids = (listed.length > 0 ? listed : ever).map(({ id }) => id);
    if (ids.length > 1) throw ambiguousRuntime(model, ids);
    return ids[0] ?? null;
  }
}

const asOf = (at: Date, since: Date): AsOf => ({
  at: at.toISOString(),
  schema_since: since.toISOString(),
  schema_is_later: since > at,
});

const latestOf = (known: readonly PastModelKnowledge[]): PastModelKnowledge | undefined =>
  known.toSorted((left, right) => right.since.getTime() - left.since.getTime())[0];

/** Its version is what its models were found on. */
const asThen = (runtime: RuntimeEntity, latest: PastModelKnowledge | undefined): RuntimeEntity => ({
  ...runtime,
  enabled: true,
  status: 'up',
  version: latest === undefined ? runtime.version : latest.runtimeVersion,
});
