import { Inject, Injectable } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import type { VerificationBody } from '@kamerton/contract';
import { VERIFICATION_OPTIONS, type VerificationOptions } from '../verification-options.js';
import { verificationBody, type VerificationPlace } from './verification-body.js';

@Injectable()
export class VerificationReader {
  constructor(
    private readonly repositories: Repositories,
    @Inject(VERIFICATION_OPTIONS) private readonly options: VerificationOptions,
  ) {}

  async read({ runtime, model }: VerificationPlace): Promise<VerificationBody> {
    const run = await this.repositories.verificationRuns.find(runtime, model);
    const verdicts = await this.repositories.verdicts.of(runtime, model);
    return verificationBody({ runtime, model }, run, verdicts, this.options.limits);
  }
}
