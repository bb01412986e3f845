import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  dialectIds,
  probeSteps,
  verdictIds,
  type DialectId,
  type ProbeCheck,
  type ProbeStepId,
  type VerdictBody,
  type VerdictId,
} from '@kamerton/contract';

@ApiSchema({ name: 'ProbeCheck' })
export class ProbeCheckDto implements ProbeCheck {
  @ApiProperty({ enum: probeSteps })
  step: ProbeStepId;

  @ApiProperty({ enum: dialectIds })
  dialect: DialectId;

  @ApiProperty({ type: String, nullable: true, description: 'What the catalogue says would happen; null: nothing' })
  expected: string | null;

  @ApiProperty()
  seen: string;

  @ApiProperty({ type: Boolean, nullable: true, description: 'null: nothing was expected, or it proves nothing' })
  as_expected: boolean | null;
}

@ApiSchema({ name: 'Verdict' })
export class VerdictDto implements VerdictBody {
  @ApiProperty({ enum: verdictIds })
  verdict: VerdictId;

  @ApiProperty({ description: 'The decisive observation, in technical English' })
  evidence: string;

  @ApiProperty({ type: [ProbeCheckDto] })
  checks: readonly ProbeCheckDto[];

  @ApiProperty({ format: 'date-time' })
  checked_at: string;

  @ApiProperty({ type: String, nullable: true })
  runtime_version: string | null;

  @ApiProperty({ type: String, nullable: true })
  model_digest: string | null;
}
