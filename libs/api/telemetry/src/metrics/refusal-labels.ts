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
      return { runtime: unknown, model: unknown };
    }
  }

  private async lookUp({ runtime, model }: ChangeRefusal): Promise<ChangeLabels> {
    if (runtime === null || (await this.repositories.runtimes.find(runtime)) === null) {
      return { runtime: unknown, model: unknown };
    }
    if (model === null) return { runtime, model: '' };
    const state = await this.repositories.models.findState(runtime, model);
    return { runtime, model: state === null ? unknown : model };
  }
}
