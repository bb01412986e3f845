import { issueMessage, type ParameterIssue } from '@kamerton/parameter-schema';
import type { LocalisedIssue } from './localised-issue.js';

export const parameterIssues = (issues: readonly ParameterIssue[]): LocalisedIssue[] =>
  issues.map((issue) => ({
    pointer: issue.pointer,
    parameter: issue.parameter,
    code: issue.code,
    ...(issue.limit !== undefined && { limit: issue.limit }),
    message: { en: issueMessage(issue, 'en'), pl: issueMessage(issue, 'pl') },
  }));
