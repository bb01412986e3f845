import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ReasonText, valuesByName } from '@kamerton/api-override-sets';
import type { PresetPatchBody } from '@kamerton/contract';
import { IsObject, ValidateIf } from 'class-validator';
import { PresetDescription } from './preset-description.js';

@ApiSchema({ name: 'PresetPatch' })
export class PresetPatchDto implements PresetPatchBody {
  @PresetDescription()
  description?: string;

  @ApiPropertyOptional({ ...valuesByName, description: 'All of them; left out: they stay as they are' })
  @ValidateIf((body: PresetPatchDto) => body.params !== undefined)
  @IsObject()
  params?: NonNullable<PresetPatchBody['params']>;

  @ReasonText()
  reason?: string;
}
