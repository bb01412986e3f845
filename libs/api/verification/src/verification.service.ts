import { Inject, Injectable } from '@nestjs/common';
import { Repositories, type RunActor } from '@kamerton/api-database';
import { ProblemException } from '@kamerton/api-http';
import type { VerificationBody, VerificationPlanBody, VerificationRequestBody } from '@kamerton/contract';
import { RunClaims } from './claims/run.claims.js';
import { RunCloser } from './claims/run.closer.js';
import { VerificationPlanner, type PlannedVerification } from './planning/verification.planner.js';
import { VerificationReader } from './reading/verification.reader.js';
import { VerificationRunner } from './running/verification.runner.js';
import { VERIFICATION_OPTIONS, type VerificationOptions } from './verification-options.js';

/** Starting, reading and cancelling the verification of one model. `runtime` left out: the only one that has the model. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly planner: VerificationPlanner,
    private readonly claims: RunClaims,
    private readonly closer: RunCloser,
    private readonly runner: VerificationRunner,
    private readonly reader: VerificationReader,
    private readonly repositories: Repositories,
    @Inject(VERIFICATION_OPTIONS) private readonly options: VerificationOptions,
  ) {}

  async plan(
    model: string,
    runtime: string | undefined,
    request: VerificationRequestBody,
  ): Promise<VerificationPlanBody> {
    const planned = this.planner.plan(await this.planner.locate(model, runtime), request);
    return {
      runtime: planned.runtime,
      model,
      dry_run: true,
      parameters: planned.plan.parameters,
      left_out: planned.plan.leftOut,
      limits: this.options.limits,
      billed_per_call: planned.subject.kind.billedPerCall,
    };
  }

  async start(
    model: string,
    runtime: string | undefined,
    request: VerificationRequestBody,
    actor: RunActor,
  ): Promise<VerificationBody> {
    const planned = this.planner.plan(await this.planner.locate(model, runtime), request);
    if (planned.subject.kind.billedPerCall && request.accept_costs !== true)
      throw new ProblemException('COSTS_NOT_ACCEPTED');
    await this.begin(planned, actor);
    return this.reader.read({ runtime: planned.runtime, model });
  }

  /** @throws ProblemException VERIFICATION_RUNNING, UNKNOWN_RUNTIME, UNKNOWN_MODEL */
  async begin(planned: PlannedVerification, actor: RunActor): Promise<void> {
    const { subject, plan } = planned;
    const { run, runtime } = await this.claims.claim(planned, actor);
    this.runner.start({ run, runtime, subject, choice: plan });
  }

  async read(model: string, runtime: string | undefined): Promise<VerificationBody> {
    const { runtimeId } = await this.planner.locate(model, runtime);
    return this.reader.read({ runtime: runtimeId, model });
  }

  /** Where nothing runs there is nothing to end, and that is what is answered. */
  async cancel(model: string, runtime: string | undefined, actor: RunActor): Promise<VerificationBody> {
    const { runtimeId } = await this.planner.locate(model, runtime);
    const run = await this.repositories.verificationRuns.find(runtimeId, model);
    if (run?.abandoned) await this.closer.closeAbandoned(run.id);
    else if (run?.status === 'running') {
      await this.repositories.verificationRuns.requestCancellation(run.id, actor);
      await this.runner.cancel(run.id);
    }
    return this.reader.read({ runtime: runtimeId, model });
  }
}
