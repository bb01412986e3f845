import { runtimeKind } from '@kamerton/runtime-catalog';
import { CredentialTrouble, secretOf, type SecretSource } from './credential.js';
import { isLoopbackHost } from './host-policy.js';
import type { RuntimeTarget } from './runtime-target.js';

/** What a client knows of secrets. */
export interface Secrets {
  readonly variables: SecretSource;
  /** Secrets may travel unencrypted to other machines, because something else protects the way there. */
  readonly overHttp: boolean;
}

type Headers = Readonly<Record<string, string>>;

const bearer = (secret: string | null): Headers => (secret === null ? {} : { authorization: `Bearer ${secret}` });

/** Headers of every call to a runtime of that kind. `secret`: `null` where calls carry none. */
export const callHeaders = ({ kind }: RuntimeTarget, secret: string | null): Headers =>
  ((kind === undefined ? undefined : runtimeKind(kind)?.headers) ?? bearer)(secret);

/** The secret that a call carries; `null`: none. @throws CredentialTrouble */
export function callSecret({ credential }: RuntimeTarget, url: URL, secrets: Secrets): string | null {
  if (credential === undefined || credential === null) return null;
  if (!isProtected(url, secrets)) {
    throw new CredentialTrouble(
      'CREDENTIAL_UNPROTECTED',
      'its secret would travel unencrypted to another machine; its base_url must start with https://',
    );
  }
  return secretOf(credential, secrets.variables);
}

const isProtected = (url: URL, { overHttp }: Secrets): boolean =>
  overHttp || url.protocol === 'https:' || isLoopbackHost(url.hostname);
