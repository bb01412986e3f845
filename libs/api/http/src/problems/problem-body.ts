import { problemType, type Problem } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import { issueIn } from './localised-issue.js';
import type { ProblemException } from './problem-exception.js';
import { problemTexts } from './problem-texts.js';

export const problemMediaType = 'application/problem+json; charset=utf-8';

export function problemBody({ code, status, parts }: ProblemException, language: Language, requestId: string): Problem {
  const general = problemTexts[language][code];
  return {
    type: problemType(code),
    title: general.title,
    status,
    detail: parts.detail?.[language] ?? general.detail,
    instance: requestId,
    code,
    ...(parts.errors && { errors: parts.errors.map((issue) => issueIn(language, issue)) }),
    ...parts.extra,
  };
}
