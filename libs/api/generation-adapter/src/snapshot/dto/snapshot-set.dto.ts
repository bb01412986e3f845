import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { SnapshotSet } from '@kamerton/contract';
import type { ParameterValues, Policies } from '@kamerton/parameter-schema';

@ApiSchema({ name: 'SnapshotSet' })
export class SnapshotSetDto implements SnapshotSet {
  @ApiProperty()
  runtime: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: the runtime-wide set' })
  model: string | null;

  @ApiProperty({ type: String, nullable: true, description: "null: the model's own set" })
  profile: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: 'object', additionalProperties: {}, example: { temperature: 0.4 } })
  params: ParameterValues;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'object', additionalProperties: true } })
  policies: Policies;
}
