import { HttpAnswer } from '../http/http-answer.js';
import type { RequestFailure } from '../http/request-failure.js';

export function vllmError(code: number, type: string, message: string, param: string | null = null): HttpAnswer {
  return new HttpAnswer(code, { error: { message, type, param, code } });
}

/** A value of the right type that the sampler does not take. vLLM names the parameter for some rules and not for others. */
export function badRequest(message: string, param: string | null = null): HttpAnswer {
  return vllmError(400, 'BadRequestError', message, param);
}

/** A body that does not fit the schema, in the words of pydantic. */
export function schemaViolation(type: string, field: string, message: string, input: unknown): HttpAnswer {
  const error = `{'type': '${type}', 'loc': ('body', '${field}'), 'msg': '${message}', 'input': ${JSON.stringify(input)}}`;
  return vllmError(400, 'Bad Request', `1 validation error:\n  ${error}`);
}

export function failVllm({ kind, message }: RequestFailure): HttpAnswer {
  switch (kind) {
    case 'unknown_path':
      return new HttpAnswer(404, { detail: 'Not Found' });
    case 'wrong_method':
      return new HttpAnswer(405, { detail: 'Method Not Allowed' });
    case 'malformed_json':
      return vllmError(400, 'Bad Request', `JSON decode error: ${message}`);
    case 'too_large':
      return vllmError(413, 'Request Entity Too Large', message);
    case 'internal':
      return vllmError(500, 'InternalServerError', message);
  }
}
