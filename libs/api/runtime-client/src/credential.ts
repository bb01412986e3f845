/** A credential is the name of an environment variable that holds the secret; the prefix keeps all other variables out of reach. */
export const credentialPattern = /^KAMERTON_CREDENTIAL_[A-Z0-9_]{1,100}$/;

export const credentialRule = {
  en: 'must be the name of an environment variable: KAMERTON_CREDENTIAL_ and then 1 to 100 capital letters, digits and underscores',
  pl: 'musi być nazwą zmiennej środowiskowej: KAMERTON_CREDENTIAL_, a potem od 1 do 100 wielkich liter, cyfr i podkreśleń',
};

export const isCredentialName = (text: string): boolean => credentialPattern.test(text);

/** The secret cannot be sent. The words never hold the secret, and never the variable's name: callers may not know it. */
export class CredentialTrouble extends Error {
  constructor(
    readonly code: 'CREDENTIAL_MISSING' | 'CREDENTIAL_UNPROTECTED',
    words: string,
  ) {
    super(words);
  }
}

export type SecretSource = (variable: string) => string | undefined;

/** @throws CredentialTrouble */
export function secretOf(credential: string, variables: SecretSource): string {
  const secret = isCredentialName(credential) ? variables(credential)?.trim() : undefined;
  if (secret === undefined || secret === '') {
    throw new CredentialTrouble(
      'CREDENTIAL_MISSING',
      'the environment variable that its credential names is not set here',
    );
  }
  if (!/^[\x20-\x7e]+$/.test(secret)) {
    throw new CredentialTrouble('CREDENTIAL_MISSING', 'its credential holds characters that no HTTP header can carry');
  }
  return secret;
}
