import { ProblemException, type LocalisedIssue } from '@kamerton/api-http';

/** Something about the document that this server refuses. */
export type SettingsFault = LocalisedIssue;

/** What a judgement of one part of the document refused, with pointers into the document. Every other error is handed on. */
export function faultsOf(error: unknown, pointer: string): readonly SettingsFault[] {
  if (!(error instanceof ProblemException) || error.parts.errors === undefined) throw error;
  return error.parts.errors.map((issue) => ({ ...issue, pointer: `${pointer}${issue.pointer}` }));
}
