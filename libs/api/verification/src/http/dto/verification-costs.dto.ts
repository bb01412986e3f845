import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { VerificationCosts } from '@kamerton/contract';

@ApiSchema({ name: 'VerificationCosts' })
export class VerificationCostsDto implements VerificationCosts {
  @ApiProperty({ type: 'integer' })
  requests: number;

  @ApiProperty({ type: 'integer', description: 'Completion tokens' })
  tokens: number;

  @ApiProperty({ type: 'integer' })
  seconds: number;
}
