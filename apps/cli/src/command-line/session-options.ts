import { languages, type Language } from '@kamerton/parameter-schema';
import { UsageFailure } from '../failures/usage-failure.js';
import type { Server } from '../http/call.js';
import type { Given } from './given.js';
import { defaultUrl } from './global-options.js';

type Environment = Readonly<Record<string, string | undefined>>;

const defaultTimeoutSeconds = 30;
const longestTimeoutSeconds = 3_600;

/** @throws UsageFailure */
export function serverOf(given: Given, env: Environment): Server & { readonly language: Language } {
  return {
    url: baseUrl(given.text('url') ?? (env['KAMERTON_URL'] || defaultUrl)),
    token: given.text('token') ?? (env['KAMERTON_TOKEN'] || undefined),
    language: given.oneOf('language', languages) ?? languageOf(env),
  };
}

/** @throws UsageFailure */
export function timeoutMs(given: Given): number {
  const text = given.text('timeout');
  const seconds = text === undefined ? defaultTimeoutSeconds : Number(text);
  if (seconds > 0 && seconds <= longestTimeoutSeconds) return seconds * 1_000;
  throw new UsageFailure(`--timeout must be a number of seconds up to ${longestTimeoutSeconds}, not "${text}".`);
}

/** As POSIX orders them. */
export function languageOf(env: Environment): Language {
  const wish = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return languages.find((language) => wish.toLowerCase().startsWith(language)) ?? 'en';
}

/** What it says of a wrong address does not repeat it: there may be a secret in it. */
function baseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageFailure('The address of the server (--url, KAMERTON_URL) must begin with http:// or https://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageFailure('The address of the server may not hold a password; the token goes into KAMERTON_TOKEN.');
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
