import { Injectable, Logger } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import type { ChangeRefusal } from '@kamerton/api-signals';

export interface ChangeLabels {
  readonly runtime: string;
  /** Empty: the runtime-wide set. */
  readonly model: string;
}

/** Stands for every name that does not exist, so that no caller makes time series by inventing names. */
const unknown = 'unknown';
const nowhere: ChangeLabels = { runtime: unknown, model: unknown };

/** The labels under which a refused change is counted. */
@Injectable()
export class RefusalLabels {
  private readonly logger = new Logger(RefusalLabels.name);

  constructor(private readonly repositories: Repositories) {}

  /** Never rejects: what cannot be looked up counts as unknown. */
  async of(refusal: ChangeRefusal): Promise<ChangeLabels> {
    try {
      return await this.lookUp(refusal);
    } catch (error) {
      this.logger.warn(`a refused change is counted as unknown, its model could not be looked up: ${String(error)}`);
      return nowhere;
    }
  }

  private async lookUp({ runtime, model }: ChangeRefusal): Promise<ChangeLabels> {
    if (runtime === null) return model === null ? nowhere : this.onItsOnlyRuntime(model);
    if ((await this.repositories.runtimes.find(runtime)) === null) return nowhere;
    if (model === null) return { runtime, model: '' };
    const state = await this.repositories.models.findState(runtime, model);
    return { runtime, model: state === null ? unknown : model };
  }

  /** As the API itself takes a request that names no runtime. */
  private async onItsOnlyRuntime(model: string): Promise<ChangeLabels> {
    const [state, ...others] = await this.repositories.models.statesNamed(model);
    return state === undefined || others.length > 0 ? nowhere : { runtime: state.runtimeId, model };
  }
}
