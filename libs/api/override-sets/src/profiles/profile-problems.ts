import { ProblemException } from '@kamerton/api-http';

export const unknownProfile = (model: string, profile: string): ProblemException =>
  new ProblemException('UNKNOWN_PROFILE', {
    detail: {
      en: `The model “${model}” has no profile “${profile}”.`,
      pl: `Model „${model}” nie ma profilu „${profile}”.`,
    },
  });

export const profileExists = (model: string, profile: string): ProblemException =>
  new ProblemException('PROFILE_EXISTS', {
    detail: {
      en: `The model “${model}” has a profile “${profile}” already.`,
      pl: `Model „${model}” ma już profil „${profile}”.`,
    },
  });

/** The same issues, said of what they stand in: the caller never wrote these values. */
export function refusedCopy(refusal: unknown): unknown {
  if (!(refusal instanceof ProblemException) || refusal.code !== 'INVALID_PARAMETERS') return refusal;
  return new ProblemException('INVALID_PARAMETERS', {
    ...refusal.parts,
    detail: {
      en: 'Nothing was copied: the original holds what the model does not accept now; see errors.',
      pl: 'Nic nie skopiowano: oryginał zawiera to, czego model teraz nie przyjmuje; zob. errors.',
    },
  });
}
