import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { pageDto } from '@kamerton/api-http';
import { valuesByName } from '@kamerton/api-override-sets';
import type { PresetRevisionBody } from '@kamerton/contract';

@ApiSchema({ name: 'PresetRevision' })
export class PresetRevisionDto implements PresetRevisionBody {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ enum: ['create', 'update', 'delete'] })
  action: PresetRevisionBody['action'];

  @ApiProperty()
  description: string;

  @ApiProperty({ ...valuesByName, description: 'As the change left them; of a deletion as they were' })
  params: PresetRevisionBody['params'];

  @ApiProperty()
  user_id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class PresetRevisionsPageDto extends pageDto(PresetRevisionDto, 'PresetRevisionsPage') {}
