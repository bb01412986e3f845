import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { verdictIds, type VerdictId, type VerdictSummary } from '@kamerton/contract';

@ApiSchema({ name: 'VerdictSummary' })
export class VerdictSummaryDto implements VerdictSummary {
  @ApiProperty({ enum: verdictIds })
  verdict: VerdictId;

  @ApiProperty({ description: 'The decisive observation, in technical English' })
  evidence: string;

  @ApiProperty({ format: 'date-time' })
  checked_at: string;

  @ApiProperty({ type: String, nullable: true })
  runtime_version: string | null;

  @ApiProperty({ type: String, nullable: true })
  model_digest: string | null;
}
