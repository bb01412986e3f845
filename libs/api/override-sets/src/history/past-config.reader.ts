import { Injectable } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import { malformedRequest } from '@kamerton/api-http';
import type { ConfigBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import { shownConfig } from '../reading/shown-config.js';
import type { ModelAddress } from '../target/override-targets.js';
import { PastTargets, type PastTarget } from './past-targets.js';

/** Configurations as they were at some time. What is over does not change any more, so nothing needs to be remembered here. */
@Injectable()
export class PastConfigReader {
  constructor(
    private readonly targets: PastTargets,
    private readonly repositories: Repositories,
  ) {}

  /** @throws ProblemException MALFORMED_REQUEST for a time to come; UNKNOWN_RUNTIME, UNKNOWN_MODEL, AMBIGUOUS_RUNTIME */
  async ofModel(address: ModelAddress, at: Date, language: Language): Promise<ConfigBody> {
    refuseFuture(at);
    return this.read(await this.targets.ofModel(address, at, language), at);
  }

  /** @throws ProblemException MALFORMED_REQUEST for a time to come; UNKNOWN_RUNTIME */
  async ofRuntime(runtime: string, at: Date, language: Language): Promise<ConfigBody> {
    refuseFuture(at);
    return this.read(await this.targets.ofRuntime(runtime, at, language), at);
  }

  private async read({ target, asOf }: PastTarget, at: Date): Promise<ConfigBody> {
    const sets = await this.repositories.history.ladderAt(target.address, at);
    return { ...shownConfig(target, sets), as_of: asOf };
  }
}

function refuseFuture(at: Date): void {
  if (at.getTime() <= Date.now()) return;
  throw malformedRequest('at', { en: 'must not be in the future', pl: 'nie może leżeć w przyszłości' });
}
