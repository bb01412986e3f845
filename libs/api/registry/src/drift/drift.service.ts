import { Injectable } from '@nestjs/common';
import { type Act, AdministrativeActs } from '@kamerton/api-administration';
import { ModelDrifts, ModelSchemas } from '@kamerton/api-model-schemas';
import type { ModelDriftBody } from '@kamerton/contract';
import { driftDiff } from '@kamerton/api-discovery';

@Injectable()
export class DriftService {
  constructor(
    private readonly schemas: ModelSchemas,
    private readonly drifts: ModelDrifts,
    private readonly acts: AdministrativeActs,
  ) {}

  /** @throws ProblemException UNKNOWN_RUNTIME, UNKNOWN_MODEL, AMBIGUOUS_RUNTIME */
  async get(model: string, runtime: string | undefined): Promise<ModelDriftBody> {
    const state = await this.schemas.locate(model, runtime);
    return { runtime: state.runtimeId, model: state.model, drift: this.drifts.of(state) };
  }

  /**
   * What the model is now becomes what it will be compared with. Nothing to see makes no event.
   * @throws ProblemException UNKNOWN_RUNTIME, UNKNOWN_MODEL, AMBIGUOUS_RUNTIME
   */
  async seen(model: string, runtime: string | undefined, act: Act): Promise<void> {
    const { runtimeId } = await this.schemas.locate(model, runtime);
    await this.acts.perform(async ({ models, modelBaselines }) => {
      if ((await modelBaselines.lock(runtimeId, model)) === null) return null;
      const state = await models.findState(runtimeId, model);
      const drift = state && this.drifts.of(state);
      if (drift === null) return null;
      await modelBaselines.forget(runtimeId, [model]);
      const { since: _since, ...move } = drift;
      const where = { runtime: runtimeId, model, profile: null, version: null };
      return { ...act, ...where, action: 'model.drift_seen', diff: driftDiff(move) };
    });
  }
}
