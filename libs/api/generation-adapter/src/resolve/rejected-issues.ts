import type { LocalisedIssue, Localised } from '@kamerton/api-http';
import type { DroppedParameter, ResolveRequestBody } from '@kamerton/contract';
import { issueCodes, issueMessage, pointerTo, refusalMessage, type Language } from '@kamerton/parameter-schema';
import { occurrencesIn, wirePlaces, type RuntimeKind } from '@kamerton/runtime-catalog';

/** What a policy rejects, with the place at which the request has it. */
export function rejectedIssues(
  kind: RuntimeKind,
  { request, dialect }: Pick<ResolveRequestBody, 'request' | 'dialect'>,
  rejected: readonly DroppedParameter[],
): LocalisedIssue[] {
  const id = dialect ?? kind.dialectOf(request);
  const spoken = kind.dialects.find((candidate) => candidate.id === id);
  const places =
    spoken &&
    wirePlaces(
      spoken,
      rejected.map(({ parameter }) => parameter),
    );
  const occurrences = places && occurrencesIn(places, request);
  return rejected.map((entry) => {
    const path = occurrences?.get(entry.parameter)?.[0]?.path ?? [entry.parameter];
    return issueOf(entry, path.reduce<string>(pointerTo, '/request'));
  });
}

function issueOf({ parameter, code: reason, limit }: DroppedParameter, pointer: string): LocalisedIssue {
  const code = issueCodes.find((known) => known === reason);
  const place = { pointer, parameter, ...(limit !== undefined && { limit }) };
  // The request may not set what a lower rung forces.
  if (code === undefined)
    return { ...place, code: 'FORBIDDEN', message: both((language) => forced(parameter, language)) };
  return { ...place, code, message: both((language) => issueMessage({ ...place, code }, language)) };
}

const forced = (parameter: string, language: Language): string =>
  `${parameter}: ${refusalMessage({ outcome: 'rejected', code: 'FORCED' }, language)}.`;

const both = (text: (language: Language) => string): Localised => ({ en: text('en'), pl: text('pl') });
