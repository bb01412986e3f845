import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { auditActions, type AuditEventBody } from '@kamerton/contract';

@ApiSchema({ name: 'AuditEvent' })
export class AuditEventDto implements AuditEventBody {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Gapless; the order in which the changes were committed' })
  sequence: number;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  user_id: string;

  @ApiProperty({ enum: ['user', 'service', 'system'] })
  actor_kind: AuditEventBody['actor_kind'];

  @ApiProperty({ enum: auditActions })
  action: AuditEventBody['action'];

  @ApiProperty({ type: String, nullable: true, description: 'null: about no runtime (a preset)', example: 'gpu-1' })
  runtime: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'null: the runtime as a whole', example: 'llama3:8b' })
  model: string | null;

  @ApiProperty({ type: String, nullable: true, description: "null: the model's own set" })
  profile: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the override set after the change' })
  version: number | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What changed, from what to what; policies under `policies`',
    example: { temperature: { from: null, to: 0.4 } },
  })
  diff: AuditEventBody['diff'];

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ enum: ['api', 'cockpit', 'cli', 'system'] })
  source: AuditEventBody['source'];

  @ApiProperty()
  request_id: string;

  @ApiProperty({ description: 'SHA-256 over this event and the hash of the one before, in hexadecimal' })
  hash: string;
}
