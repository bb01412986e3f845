import { Injectable } from '@nestjs/common';
import { parameterIssues, ProblemException } from '@kamerton/api-http';
import { ModelSchemas, type LocatedModel } from '@kamerton/api-model-schemas';
import type { VerificationRequestBody } from '@kamerton/contract';
import { runtimeKind, type RuntimeKind } from '@kamerton/runtime-catalog';
import type { VerificationSubject } from '@kamerton/probing';
import { nothingToProbe, runtimeSwitchedOff } from './refusals.js';
import { verificationPlan, type VerificationPlan } from './verification-plan.js';

/** What would be held against the live runtime. */
export interface PlannedVerification {
  readonly runtime: string;
  readonly subject: VerificationSubject;
  readonly plan: VerificationPlan;
}

@Injectable()
export class VerificationPlanner {
  constructor(private readonly schemas: ModelSchemas) {}

  /**
   * @param runtime left out: the only runtime that has the model
   * @throws ProblemException UNKNOWN_RUNTIME, UNKNOWN_MODEL, AMBIGUOUS_RUNTIME
   */
  locate(model: string, runtime?: string): Promise<LocatedModel> {
    return this.schemas.locate(model, runtime);
  }

  /** @throws ProblemException SCHEMA_MISSING, RUNTIME_UNREACHABLE, INVALID_PARAMETERS */
  plan(located: LocatedModel, request: VerificationRequestBody): PlannedVerification {
    // Probes and their evidence are in technical English, whoever asks for them.
    const { runtime, model, status, problem, schema, baseLayers } = this.schemas.of(located, 'en');
    const kind: RuntimeKind | undefined = runtimeKind(located.runtimeKind);
    if (status === 'missing' || kind === undefined)
      throw nothingToProbe(problem, this.schemas.of(located, 'pl').problem);
    if (problem?.code === 'RUNTIME_DISABLED') throw runtimeSwitchedOff();
    const result = verificationPlan(schema, request);
    if ('issues' in result) {
      throw new ProblemException('INVALID_PARAMETERS', { errors: parameterIssues(result.issues) });
    }
    return { runtime, subject: { kind, model, schema, baseLayers }, plan: result.plan };
  }
}
