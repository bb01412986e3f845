import { parameterIssues, type LocalisedIssue } from '@kamerton/api-http';
import { validatePreset } from '@kamerton/presets';

/** What is wrong with the values of a preset, for a problem document. A preset has no model whose parameters could be meant. */
export const presetIssues = (
  params: Readonly<Record<string, unknown>>,
  pointerPrefix?: string,
): readonly LocalisedIssue[] =>
  parameterIssues(validatePreset(params, pointerPrefix)).map((issue) =>
    issue.code === 'UNKNOWN_PARAMETER' ? { ...issue, message: unknownMessage(issue.parameter) } : issue,
  );

const unknownMessage = (parameter = ''): LocalisedIssue['message'] => ({
  en: `${parameter}: no runtime has a parameter of this name; names are the canonical ones.`,
  pl: `${parameter}: żadne środowisko nie ma parametru o tej nazwie; nazwy są kanoniczne.`,
});
