import { issueMessage, type ParameterIssue } from '@kamerton/parameter-schema';
import type { LocalisedIssue } from './localised-issue.js';

export const parameterIssues = (issues: readonly ParameterIssue[]): LocalisedIssue[] =>
  issues.map((issue) => ({ ...issue, message: { en: issueMessage(issue, 'en'), pl: issueMessage(issue, 'pl') } }));
