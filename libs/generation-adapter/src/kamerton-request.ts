import type { CheckedOptions } from './adapter-options.js';

/** Where Kamerton answers to a path of its API; a path in front of `/api` is kept. */
export const kamertonUrl = ({ url }: Pick<CheckedOptions, 'url'>, path: string): string =>
  `${url.endsWith('/') ? url.slice(0, -1) : url}${path}`;

/** With the token, which is asked for anew each time. */
export async function requestHeaders({ token }: Pick<CheckedOptions, 'token'>): Promise<Record<string, string>> {
  const accept = { accept: 'application/json' };
  if (token === undefined) return accept;
  return { ...accept, authorization: `Bearer ${typeof token === 'function' ? await token() : token}` };
}
