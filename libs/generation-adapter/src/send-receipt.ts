import { apiPaths, type NewReceiptBody } from '@kamerton/contract';
import type { CheckedOptions } from './adapter-options.js';
import { kamertonUrl, requestHeaders } from './kamerton-request.js';
import { refusedAnswer } from './refused-answer.js';

/** Gives one receipt. @throws AdapterError, or whatever `fetch` throws */
export async function sendReceipt(
  options: CheckedOptions,
  receipt: NewReceiptBody,
  signal: AbortSignal,
): Promise<void> {
  const request = options.fetch ?? globalThis.fetch;
  const response = await request(kamertonUrl(options, apiPaths.receipts), {
    method: 'POST',
    headers: { ...(await requestHeaders(options)), 'content-type': 'application/json' },
    body: JSON.stringify(receipt),
    ...{ signal, redirect: 'error' as const },
  });
  await response.body?.cancel();
  if (!response.ok) throw refusedAnswer(response, 'the receipt');
}
