import { HttpAnswer } from '../http/http-answer.js';
import type { RequestFailure } from '../http/request-failure.js';

export function ollamaError(status: number, error: string): HttpAnswer {
  return new HttpAnswer(status, { error });
}

export function modelNotFound(name: string): HttpAnswer {
  return ollamaError(404, `model '${name}' not found`);
}

/** Ollama's own wording for a body whose JSON does not fit the Go struct behind the route. */
export function wrongFieldType(field: string, value: unknown, goType: string): HttpAnswer {
  return ollamaError(400, `json: cannot unmarshal ${jsonType(value)} into Go struct field ${field} of type ${goType}`);
}

export function failOllama({ kind, message }: RequestFailure, path: string): HttpAnswer {
  switch (kind) {
    case 'unknown_path':
      return new HttpAnswer(404, '404 page not found');
    case 'wrong_method':
      return new HttpAnswer(405, '405 method not allowed');
    default: {
      const status = { malformed_json: 400, too_large: 413, internal: 500 }[kind];
      return path.startsWith('/v1/') ? openAiError(status, message) : ollamaError(status, message);
    }
  }
}

/** The same failure as the OpenAI-compatible routes word it. */
export function openAiError(status: number, message: string): HttpAnswer {
  const type = { 400: 'invalid_request_error', 404: 'not_found_error' }[status] ?? 'api_error';
  return new HttpAnswer(status, { error: { message, type, param: null, code: null } });
}

function jsonType(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
