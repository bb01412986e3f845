import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Repositories, type LapsedModel, type RunActor } from '@kamerton/api-database';
import { ProblemException } from '@kamerton/api-http';
import { systemActor } from '@kamerton/contract';
import { VerificationPlanner } from '../planning/verification.planner.js';
import { VerificationService } from '../verification.service.js';

/**
 * Verifies models anew whose verdicts lapsed: those very parameters, and none that would make the runtime load the model anew.
 * Never where a generation costs money: nobody has asked for it.
 */
@Injectable()
export class ReverificationQueue {
  private readonly logger = new Logger('Verification');

  constructor(
    private readonly repositories: Repositories,
    private readonly planner: VerificationPlanner,
    private readonly verification: VerificationService,
  ) {}

  /** At most one model of each runtime is begun; the others have their turn when that one is done. */
  async round(): Promise<void> {
    const lapsed = await this.repositories.verdicts.lapsed();
    const begun = new Set<string>();
    for (const model of lapsed) {
      if (!begun.has(model.runtimeId) && (await this.begin(model))) begun.add(model.runtimeId);
    }
  }

  private async begin({ runtimeId, model, parameters }: LapsedModel): Promise<boolean> {
    try {
      const located = await this.planner.locate(model, runtimeId);
      const planned = this.planner.plan(located, {});
      const again = planned.plan.parameters.filter((parameter) => parameters.includes(parameter));
      if (planned.subject.kind.billedPerCall || again.length === 0) return false;
      await this.verification.begin({ ...planned, plan: { ...planned.plan, parameters: again } }, queueActor());
      this.logger.log(`verdicts on ${model} on ${runtimeId} lapsed: it is verified anew`);
      return true;
    } catch (error) {
      // Taken by somebody else, gone or switched off since it was listed: the next round looks again.
      if (error instanceof ProblemException) return error.code === 'VERIFICATION_RUNNING';
      throw error;
    }
  }
}

const queueActor = (): RunActor => ({
  ...systemActor,
  request_id: `reverify-${randomUUID()}`,
});
