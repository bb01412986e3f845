import type { HostPolicy } from './host-policy.js';
import { unbracketed } from './host-policy.js';
import { isIP } from 'node:net';
import { isRefusedAddress } from './refused-addresses.js';

export const maxBaseUrlLength = 2_000;

/** What is wrong with a runtime's base URL, in words, or `null`. Names are resolved and checked again at each call. */
export function baseUrlProblem(text: string, hosts: HostPolicy): string | null {
  const problem = shapeProblem(text);
  if (problem !== null) return problem;
  const host = unbracketed(new URL(text).hostname);
  if (isIP(host) !== 0 && isRefusedAddress(host)) return `must not name ${host}: no inference server lives there`;
  return hosts.allows(host)
    ? null
    : `must name loopback or a host listed in KAMERTON_RUNTIME_ALLOW; ${host} is neither`;
}

function shapeProblem(text: string): string | null {
  if (text.length > maxBaseUrlLength) return `must have at most ${maxBaseUrlLength} characters`;
  const url = URL.parse(text);
  if (url === null) return 'must be an absolute URL such as http://127.0.0.1:11434';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'must start with http:// or https://';
  if (url.username !== '' || url.password !== '') return 'must not carry credentials';
  if (url.hash !== '' || url.search !== '') return 'must not carry a query or a fragment';
  return null;
}

/** One spelling for one place: what is stored and compared. */
export const normalisedBaseUrl = (text: string): string => new URL(text).href.replace(/\/+$/, '');

export const endpointUrl = (baseUrl: string, path: string): URL => new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
