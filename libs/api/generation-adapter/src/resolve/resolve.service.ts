import { Injectable } from '@nestjs/common';
import { ProblemException } from '@kamerton/api-http';
import { unknownModel, unknownRuntime } from '@kamerton/api-model-schemas';
import { Signals } from '@kamerton/api-signals';
import type { ResolveBody, ResolveRequestBody } from '@kamerton/contract';
import { countReport } from '@kamerton/request-plan';
import { SnapshotService } from '../snapshot/snapshot.service.js';
import { rejectedIssues } from './rejected-issues.js';

/** The adapter for services in other languages: the very plans that the adapter library compiles. */
@Injectable()
export class ResolveService {
  constructor(
    private readonly snapshots: SnapshotService,
    private readonly signals: Signals,
  ) {}

  /** @throws ProblemException UNKNOWN_RUNTIME, UNKNOWN_MODEL, INVALID_PARAMETERS */
  async resolve(query: ResolveRequestBody): Promise<ResolveBody> {
    const snapshot = await this.snapshots.current();
    const { body, report } = snapshot.plans.planFor(query).apply(query.request);
    if (report.pass_through === 'UNKNOWN_RUNTIME') throw unknownRuntime(query.runtime);
    if (report.pass_through === 'UNKNOWN_MODEL') throw unknownModel(query.model, query.runtime);
    this.signals.valuesAdapted.emit({
      ...snapshot.labelsOf(query.runtime, query.model),
      ...{ via: 'resolve', calls: 1, counts: countReport(report) },
    });
    const kind = snapshot.kindOf(query.runtime);
    if (report.rejected.length > 0 && kind !== undefined) {
      throw new ProblemException('INVALID_PARAMETERS', {
        detail: {
          en: 'A policy rejects values of this request: see errors.',
          pl: 'Polityka odrzuca wartości z tego żądania: opisuje je pole errors.',
        },
        errors: rejectedIssues(kind, query, report.rejected),
      });
    }
    return { body, ...report };
  }
}
