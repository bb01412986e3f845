import { apiPaths } from '@kamerton/contract';
import { AdapterError, reasonOf } from './adapter-error.js';
import type { CheckedOptions } from './adapter-options.js';
import { checkSnapshot, type CheckedSnapshot } from './check-snapshot.js';
import { kamertonUrl, requestHeaders } from './kamerton-request.js';
import { refusedAnswer } from './refused-answer.js';

/** A snapshot that has been checked, with the server's tag for it. */
export interface TaggedSnapshot extends CheckedSnapshot {
  readonly etag: string | null;
}

/**
 * Asks for the snapshot once.
 *
 * @param etag of the snapshot in use; `null` when there is none
 * @returns `null` when the one in use is still the newest
 * @throws AdapterError whatever happens on the way
 */
export async function fetchSnapshot(
  options: CheckedOptions,
  etag: string | null,
  signal: AbortSignal,
): Promise<TaggedSnapshot | null> {
  const response = await send(options, etag, signal);
  if (response.status === 304 && etag !== null) return null;
  if (response.status !== 200) {
    await response.body?.cancel();
    throw refusedAnswer(response, 'the request for the snapshot');
  }
  const checked = parse(await read(response, options.maxSnapshotBytes));
  return { ...checked, etag: response.headers.get('etag') };
}

async function send(options: CheckedOptions, etag: string | null, signal: AbortSignal): Promise<Response> {
  const headers = await requestHeaders(options);
  if (etag !== null) headers['if-none-match'] = etag;
  const request = options.fetch ?? globalThis.fetch;
  // A redirect would carry the token to a place that nobody configured.
  return request(snapshotUrl(options), { headers, signal, redirect: 'error', cache: 'no-store' });
}

export const snapshotUrl = (options: Pick<CheckedOptions, 'url' | 'only'>): string =>
  kamertonUrl(options, apiPaths.snapshot(options.only));

async function read({ body }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new AdapterError('TOO_LARGE', `The snapshot is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Uint8Array): CheckedSnapshot {
  try {
    const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return checkSnapshot(payload);
  } catch (error) {
    throw new AdapterError('BAD_SNAPSHOT', `Kamerton's answer is not a snapshot: ${reasonOf(error)}`, { cause: error });
  }
}
