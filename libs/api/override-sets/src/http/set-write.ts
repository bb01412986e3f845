import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOperation } from '@nestjs/swagger';
import { ApiProblems } from '@kamerton/api-http';
import type { RevisionAction } from '@kamerton/contract';
import { EtagInterceptor } from './etag.interceptor.js';
import { RefusalsInterceptor, Writes } from './refusals.interceptor.js';

/** What all writes to an override set have in common, for the router and for the OpenAPI document. */
export const SetWrite = (action: RevisionAction, summary: string) =>
  applyDecorators(
    Writes(action),
    UseInterceptors(RefusalsInterceptor, EtagInterceptor),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiHeader({ name: 'If-Match', required: false, description: 'The version that is meant, in quotes: "7"' }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Repeating the request gives the first answer',
    }),
    ApiHeader({ name: 'x-kamerton-source', required: false, schema: { enum: ['api', 'cockpit', 'cli'] } }),
    ApiProblems(
      'MALFORMED_REQUEST',
      'MALFORMED_JSON',
      'AMBIGUOUS_RUNTIME',
      'UNKNOWN_RUNTIME',
      'UNKNOWN_MODEL',
      'SCHEMA_MISSING',
      'POLICY_CONFLICT',
      'IDEMPOTENCY_KEY_REUSED',
      'VERSION_CONFLICT',
      'BODY_TOO_LARGE',
      'UNSUPPORTED_MEDIA_TYPE',
      'INVALID_PARAMETERS',
      'IF_MATCH_REQUIRED',
      'DATABASE_UNAVAILABLE',
    ),
  );
