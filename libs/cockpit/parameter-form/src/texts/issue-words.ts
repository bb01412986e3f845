import {
  type Language,
  type ParameterDefinition,
  type ParameterIssue,
  type ProvenFacet,
  issueMessage,
  termsOf,
} from '@kamerton/parameter-schema';

const facetOf: Readonly<Partial<Record<ParameterIssue['code'], ProvenFacet>>> = {
  BELOW_MIN: 'min',
  ABOVE_MAX: 'max',
  NOT_IN_ENUM: 'enum',
  TOO_MANY_ITEMS: 'max_items',
};

/** The rule that was broken and who says so: “Temperature: must be at most 1. (model family: Llama 3 family)”. */
export const issueWords = (issue: ParameterIssue, definition: ParameterDefinition, language: Language): string => {
  const message = issueMessage(issue, language, definition.label);
  const facet = facetOf[issue.code];
  const fact = facet && definition.provenance[facet];
  return fact ? `${message} (${termsOf(language).factSources[fact.source]}: ${fact.evidence})` : message;
};
