import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { DriftBody, ModelDriftBody } from '@kamerton/contract';
import { DriftDto } from './drift.dto.js';

@ApiSchema({ name: 'ModelDrift' })
export class ModelDriftDto implements ModelDriftBody {
  @ApiProperty({ example: 'gpu-1' })
  runtime: string;

  @ApiProperty({ example: 'llama3:8b' })
  model: string;

  @ApiProperty({
    type: DriftDto,
    nullable: true,
    description: 'null: nothing moved since somebody last looked, or nothing is overridden',
  })
  drift: DriftBody | null;
}
