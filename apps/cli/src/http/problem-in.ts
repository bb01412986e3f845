import type { Problem } from '@kamerton/contract';
import type { Answer } from './call.js';

/** The problem details of an answer, if it is one of Kamerton's. */
export function problemIn({ headers, text }: Answer): Problem | null {
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return null;
  try {
    const body: unknown = JSON.parse(text);
    return isProblem(body) ? body : null;
  } catch {
    // Cut off on the way: then it is no answer of Kamerton's.
    return null;
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  ['code', 'title', 'detail'].every((field) => typeof Reflect.get(body, field) === 'string');
