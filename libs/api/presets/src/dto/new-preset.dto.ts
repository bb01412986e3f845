import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ReasonText, valuesByName } from '@kamerton/api-override-sets';
import { type NewPresetBody, profilePattern } from '@kamerton/contract';
import { IsObject, IsString, Matches } from 'class-validator';
import { PresetDescription } from './preset-description.js';

@ApiSchema({ name: 'NewPreset' })
export class NewPresetDto implements NewPresetBody {
  @ApiProperty({ pattern: profilePattern.source, description: 'Letters, digits, “.”, “_” and “-”' })
  @IsString()
  @Matches(profilePattern)
  name: string;

  @PresetDescription()
  description?: string;

  @ApiProperty({ ...valuesByName, description: 'Canonical names, with values as the glossary means them' })
  @IsObject()
  params: NewPresetBody['params'];

  @ReasonText()
  reason?: string;
}
