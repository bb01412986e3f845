import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { SnapshotBody } from '@kamerton/contract';
import type { GenerationSchema } from '@kamerton/parameter-schema';
import { SnapshotModelDto } from './snapshot-model.dto.js';
import { SnapshotSetDto } from './snapshot-set.dto.js';

@ApiSchema({ name: 'Snapshot' })
export class SnapshotDto implements SnapshotBody {
  @ApiProperty({ type: 'integer', description: 'Of the last accepted change that is inside' })
  sequence: number;

  @ApiProperty({ type: String, format: 'date-time' })
  generated_at: string;

  @ApiProperty({ type: [SnapshotModelDto] })
  models: readonly SnapshotModelDto[];

  @ApiProperty({ type: [SnapshotSetDto], description: 'Every override set that holds anything' })
  sets: readonly SnapshotSetDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: true },
    description: 'schema_hash → schema; models that share a schema share the entry',
  })
  schemas: Readonly<Record<string, GenerationSchema>>;
}
