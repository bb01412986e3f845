import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { VerificationPlanBody } from '@kamerton/contract';
import { VerificationCostsDto } from './verification-costs.dto.js';

@ApiSchema({ name: 'VerificationPlan' })
export class VerificationPlanDto implements VerificationPlanBody {
  @ApiProperty()
  runtime: string;

  @ApiProperty()
  model: string;

  @ApiProperty({ type: Boolean, enum: [true] })
  dry_run: true;

  @ApiProperty({ type: [String], description: 'What would be probed' })
  parameters: readonly string[];

  @ApiProperty({ type: [String], description: 'What would not, because it makes the runtime load the model anew' })
  left_out: readonly string[];

  @ApiProperty({ type: VerificationCostsDto })
  limits: VerificationCostsDto;

  @ApiProperty({ description: 'Each generation costs money on this runtime: a run wants accept_costs' })
  billed_per_call: boolean;
}
