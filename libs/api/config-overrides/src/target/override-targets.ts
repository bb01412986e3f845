import { Injectable } from '@nestjs/common';
import { ModelSchemas } from '@kamerton/api-model-schemas';
import type { Language } from '@kamerton/parameter-schema';
import type { OverrideTarget } from './override-target.js';
import { runtimeWideTarget } from './runtime-wide-target.js';

export interface ModelAddress {
  readonly model: string;
  readonly runtime?: string | undefined;
  readonly profile?: string | undefined;
}

@Injectable()
export class OverrideTargets {
  constructor(private readonly schemas: ModelSchemas) {}

  /** @throws ProblemException UNKNOWN_RUNTIME, UNKNOWN_MODEL, AMBIGUOUS_RUNTIME */
  async ofModel({ model, runtime, profile }: ModelAddress, language: Language): Promise<OverrideTarget> {
    const { runtime: runtimeId, ...tunable } = this.schemas.of(await this.schemas.locate(model, runtime), language);
    return { ...tunable, address: { runtimeId, model, profile: profile ?? null } };
  }

  /** @throws ProblemException UNKNOWN_RUNTIME */
  async ofRuntime(runtime: string, language: Language): Promise<OverrideTarget> {
    return runtimeWideTarget(await this.schemas.forRuntime(runtime, language), language);
  }
}
