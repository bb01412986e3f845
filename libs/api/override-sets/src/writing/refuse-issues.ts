import { parameterIssues, ProblemException } from '@kamerton/api-http';
import type { ParameterIssue } from '@kamerton/parameter-schema';

/** @throws ProblemException INVALID_PARAMETERS when there is any issue */
export function refuseIssues(issues: readonly ParameterIssue[]): void {
  if (issues.length > 0) throw new ProblemException('INVALID_PARAMETERS', { errors: parameterIssues(issues) });
}
