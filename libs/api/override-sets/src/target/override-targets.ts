import { Injectable } from '@nestjs/common';
import { MarkedMemory, Repositories, ServingMark, verdictSummaries } from '@kamerton/api-database';
import { ModelDrifts, ModelSchemas } from '@kamerton/api-model-schemas';
import type { Language } from '@kamerton/parameter-schema';
import type { OverrideTarget } from './override-target.js';
import { runtimeWideTarget } from './runtime-wide-target.js';

export interface ModelAddress {
  readonly model: string;
  readonly runtime?: string | undefined;
  readonly profile?: string | undefined;
}

/** Runtimes times languages, each with the schemas of all its models. */
const rememberedRuntimes = 20;

@Injectable()
export class OverrideTargets {
  /** The widest schema of a runtime follows from all its models, which change far less often than what is set on them. */
  private readonly ofRuntimes: MarkedMemory<OverrideTarget>;

  constructor(
    private readonly schemas: ModelSchemas,
    private readonly drifts: ModelDrifts,
    private readonly repositories: Repositories,
    serving: ServingMark,
  ) {
    this.ofRuntimes = new MarkedMemory(() => serving.registry(), rememberedRuntimes);
  }

  /** @throws ProblemException UNKNOWN_RUNTIME, UNKNOWN_MODEL, AMBIGUOUS_RUNTIME */
  async ofModel({ model, runtime, profile }: ModelAddress, language: Language): Promise<OverrideTarget> {
    const located = await this.schemas.locate(model, runtime);
    const { runtime: runtimeId, ...tunable } = this.schemas.of(located, language);
    const address = { runtimeId, model, profile: profile ?? null };
    const verdicts = verdictSummaries(await this.repositories.verdicts.holding(runtimeId, model));
    return { ...tunable, address, language, drift: this.drifts.of(located), verdicts };
  }

  /** @throws ProblemException UNKNOWN_RUNTIME */
  ofRuntime(runtime: string, language: Language): Promise<OverrideTarget> {
    return this.ofRuntimes.get(JSON.stringify([runtime, language]), async () =>
      runtimeWideTarget(await this.schemas.forRuntime(runtime, language), language),
    );
  }
}
