import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { pageDto } from '@kamerton/api-http';
import { valuesByName } from '@kamerton/api-override-sets';
import type { PresetBody } from '@kamerton/contract';

@ApiSchema({ name: 'Preset' })
export class PresetDto implements PresetBody {
  @ApiProperty({ example: 'precise' })
  name: string;

  @ApiProperty({ description: 'What it is for, and why these values; of a shipped preset in the language asked for' })
  description: string;

  @ApiProperty(valuesByName)
  params: PresetBody['params'];

  @ApiProperty({ description: 'Part of Kamerton, and not to be changed' })
  shipped: boolean;

  @ApiProperty({ type: 'integer', description: '0: shipped' })
  version: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  updated_at: string | null;

  @ApiProperty({ type: String, nullable: true })
  updated_by: string | null;
}

export class PresetsPageDto extends pageDto(PresetDto, 'PresetsPage') {}
