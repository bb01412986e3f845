import type { Answer, Call, Server } from './call.js';

/** One attempt. Redirects are answers: followed, a write would become a read, and the token could reach a stranger. */
export async function send({ url, token, language }: Server, call: Call, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(`${url}${call.path}`, {
    method: call.method,
    redirect: 'manual',
    signal,
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': language,
      'x-kamerton-source': 'cli',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(call.body !== undefined && { 'content-type': 'application/json' }),
      ...(call.ifMatch !== undefined && { 'if-match': call.ifMatch }),
      ...(call.idempotencyKey !== undefined && { 'idempotency-key': call.idempotencyKey }),
    },
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
