import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { problemStatus, type ProblemCode } from '@kamerton/contract';
import { ProblemDto } from './problem.dto.js';

/** Documents the errors that a route answers with. */
export function ApiProblems(...codes: readonly ProblemCode[]) {
  const statuses = [...new Set(codes.map((code) => problemStatus[code]))];
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: codes.filter((code) => problemStatus[code] === status).join(', '),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      }),
    ),
  );
}
