import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { runtimeStatuses, type RuntimeBody, type RuntimeStatus } from '@kamerton/contract';

@ApiSchema({ name: 'Runtime' })
export class RuntimeDto implements RuntimeBody {
  @ApiProperty({ example: 'gpu-1' })
  id: string;

  @ApiProperty({ example: 'ollama' })
  kind: string;

  @ApiProperty({ example: 'http://127.0.0.1:11434' })
  base_url: string;

  @ApiProperty({ type: String, nullable: true, description: 'As the runtime tells; null before the first answer' })
  version: string | null;

  @ApiProperty({ enum: runtimeStatuses })
  status: RuntimeStatus;

  @ApiProperty({ description: 'Whether Kamerton looks at it' })
  enabled: boolean;

  @ApiProperty({ description: "Kamerton's own demo runtime" })
  demo: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  last_seen_at: string | null;

  @ApiProperty({ type: 'integer', description: 'Models that it lists now' })
  model_count: number;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is down, or what of its answers was skipped' })
  last_error: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it is called again, while it is not because it failed several times in a row',
  })
  next_attempt_at: string | null;

  @ApiProperty({ description: 'Calls carry a secret; which one is never told' })
  has_credential: boolean;
}
