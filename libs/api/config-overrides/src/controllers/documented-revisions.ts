import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblems } from '@kamerton/api-http';
import { RestoreDto } from '../dto/restore.dto.js';
import { RevisionComparisonDto, RevisionDetailDto, RevisionsPageDto } from '../dto/revision.dto.js';
import { DocumentedWrite } from './documented-write.js';

/** What reading the history of any override set has in common, for the OpenAPI document. */
const problems = ApiProblems(
  'MALFORMED_REQUEST',
  'AMBIGUOUS_RUNTIME',
  'UNKNOWN_RUNTIME',
  'UNKNOWN_MODEL',
  'DATABASE_UNAVAILABLE',
);

export const DocumentedRevisions = () =>
  applyDecorators(
    ApiOperation({ summary: 'Accepted changes of the set, newest first' }),
    ApiOkResponse({ type: RevisionsPageDto }),
    problems,
  );

export const DocumentedRevision = () =>
  applyDecorators(
    ApiOperation({ summary: 'One accepted change, and the set as it left it' }),
    ApiOkResponse({ type: RevisionDetailDto }),
    problems,
    ApiProblems('UNKNOWN_REVISION'),
  );

export const DocumentedComparison = () =>
  applyDecorators(
    ApiOperation({ summary: 'What changed from one version to another' }),
    ApiOkResponse({ type: RevisionComparisonDto }),
    problems,
    ApiProblems('UNKNOWN_REVISION'),
  );

export const DocumentedRestore = () =>
  applyDecorators(
    DocumentedWrite('restore', 'A new revision with that version’s content; brings a deleted profile back'),
    ApiBody({ type: RestoreDto, required: false }),
    ApiProblems('UNKNOWN_REVISION'),
  );
