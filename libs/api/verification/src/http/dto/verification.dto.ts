import { ApiExtraModels, ApiProperty, ApiSchema, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  verificationStatuses,
  type VerificationBody,
  type VerificationProgress,
  type VerificationStatus,
} from '@kamerton/contract';
import { VerdictDto } from './verdict.dto.js';
import { VerificationCostsDto } from './verification-costs.dto.js';

@ApiSchema({ name: 'VerificationProgress' })
export class VerificationProgressDto implements VerificationProgress {
  @ApiProperty({ type: 'integer', description: 'Parameters' })
  done: number;

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'The one under test' })
  parameter: string | null;
}

const instant: ApiPropertyOptions = { type: String, format: 'date-time', nullable: true };

const verdictsByParameter = (description: string): ApiPropertyOptions => ({
  type: 'object',
  additionalProperties: { $ref: getSchemaPath(VerdictDto) },
  description,
});

@ApiExtraModels(VerdictDto)
@ApiSchema({ name: 'Verification' })
export class VerificationDto implements VerificationBody {
  @ApiProperty()
  runtime: string;

  @ApiProperty()
  model: string;

  @ApiProperty({ enum: verificationStatuses, description: 'Of the last run; idle: nothing was ever run' })
  status: VerificationStatus;

  @ApiProperty({ type: VerificationProgressDto, nullable: true })
  progress: VerificationProgressDto | null;

  @ApiProperty(instant)
  started_at: string | null;

  @ApiProperty({ type: String, nullable: true })
  started_by: string | null;

  @ApiProperty(instant)
  finished_at: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the run failed, in technical English' })
  failure: string | null;

  @ApiProperty({ type: VerificationCostsDto })
  spent: VerificationCostsDto;

  @ApiProperty({ type: VerificationCostsDto })
  limits: VerificationCostsDto;

  @ApiProperty({ type: String, nullable: true })
  runtime_version: string | null;

  @ApiProperty({ type: String, nullable: true })
  model_digest: string | null;

  @ApiProperty(verdictsByParameter('Those that hold'))
  verdicts: VerificationBody['verdicts'];

  @ApiProperty(verdictsByParameter('Those about another version or another content of the model: they no longer count'))
  lapsed: VerificationBody['lapsed'];
}
