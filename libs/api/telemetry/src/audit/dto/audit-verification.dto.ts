import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { AuditVerificationBody, BrokenLink } from '@kamerton/contract';

const reasons: readonly BrokenLink['reason'][] = ['missing', 'altered', 'detached', 'cut_off'];

@ApiSchema({ name: 'AuditVerification' })
export class AuditVerificationDto implements AuditVerificationBody {
  @ApiProperty({ description: 'Every event stands as it was written, and none is missing' })
  intact: boolean;

  @ApiProperty({ type: 'integer', description: 'Events that were looked at' })
  events: number;

  @ApiProperty({ type: 'integer', description: 'Of the last event that is as it should be' })
  sequence: number;

  @ApiProperty({ description: 'Of the same; noted elsewhere it proves later that nothing before it was rewritten' })
  hash: string;

  @ApiProperty({
    type: 'object',
    nullable: true,
    properties: { sequence: { type: 'integer' }, reason: { type: 'string', enum: [...reasons] } },
    description: 'The first broken link',
  })
  broken: BrokenLink | null;
}
