import type { ProblemIssue } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { Localised } from './localised.js';

/** An issue before it is known who reads it. */
export interface LocalisedIssue extends Omit<ProblemIssue, 'message'> {
  readonly message: Localised;
}

export const issueIn = (language: Language, { message, ...issue }: LocalisedIssue): ProblemIssue => ({
  ...issue,
  message: message[language],
});
