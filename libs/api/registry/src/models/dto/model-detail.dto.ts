import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { ModelDetailBody } from '@kamerton/contract';
import { ModelDto } from './model.dto.js';

@ApiSchema({ name: 'ModelDetail' })
export class ModelDetailDto extends ModelDto implements ModelDetailBody {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What discovery read; empty when it failed' })
  facts: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the facts were read' })
  discovered_at: string | null;
}
