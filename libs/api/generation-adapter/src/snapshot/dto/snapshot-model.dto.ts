import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { SnapshotModel } from '@kamerton/contract';

@ApiSchema({ name: 'SnapshotModel' })
export class SnapshotModelDto implements SnapshotModel {
  @ApiProperty()
  runtime: string;

  @ApiProperty()
  runtime_kind: string;

  @ApiProperty({ type: String, nullable: true })
  runtime_version: string | null;

  @ApiProperty()
  model: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: no schema is known, requests pass untouched' })
  schema_hash: string | null;
}
