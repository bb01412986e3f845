import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import {
  envelopeCodes,
  settingsIssueCodes,
  problemStatus,
  type Problem,
  type ProblemCode,
  type ProblemIssue,
  type ConflictResolution,
} from '@kamerton/contract';
import { issueCodes, type IssueLimit } from '@kamerton/parameter-schema';

@ApiSchema({ name: 'ProblemIssue' })
export class ProblemIssueDto implements ProblemIssue {
  @ApiProperty({ description: 'JSON pointer into the body; for a query parameter or a header its name' })
  pointer: string;

  @ApiPropertyOptional()
  parameter?: string;

  @ApiProperty({ enum: [...issueCodes, ...envelopeCodes, ...settingsIssueCodes] })
  code: ProblemIssue['code'];

  @ApiProperty({ description: 'In the language of Accept-Language' })
  message: string;

  @ApiPropertyOptional({
    description: 'The limit that was broken',
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'boolean' },
      { type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] } },
    ],
  })
  limit?: IssueLimit;
}

@ApiSchema({ name: 'Problem', description: 'Problem details (RFC 9457)' })
export class ProblemDto implements Problem {
  @ApiProperty({ example: '/problems/unknown-model' })
  type: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  status: number;

  @ApiProperty()
  detail: string;

  @ApiProperty({ description: 'The request id, also in the header x-request-id' })
  instance: string;

  @ApiProperty({ enum: Object.keys(problemStatus) })
  code: ProblemCode;

  @ApiPropertyOptional({ type: [ProblemIssueDto], description: 'Everything that is wrong, at once' })
  errors?: ProblemIssueDto[];

  @ApiPropertyOptional({ description: 'With VERSION_CONFLICT' })
  current_version?: number;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'object' },
    description: 'With POLICY_CONFLICT: what the write would break, and what resolve_conflicts=true would make of it',
  })
  conflicts?: ConflictResolution[];

  @ApiPropertyOptional({ type: [String], description: 'With AMBIGUOUS_RUNTIME' })
  runtimes?: string[];
}
