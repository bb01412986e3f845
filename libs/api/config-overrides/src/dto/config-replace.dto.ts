import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import type { ConfigReplaceBody } from '@kamerton/contract';
import { IsObject, ValidateIf } from 'class-validator';
import { policiesByName, valuesByName } from './open-documents.js';
import { ReasonText } from './reason-text.js';

@ApiSchema({ name: 'ConfigReplacement' })
export class ConfigReplaceDto implements ConfigReplaceBody {
  @ApiProperty({ ...valuesByName, description: 'The whole set; {} clears it' })
  @IsObject()
  params: ConfigReplaceBody['params'];

  @ApiPropertyOptional({ ...policiesByName, description: 'The whole set; left out: none' })
  @ValidateIf((body: ConfigReplaceDto) => body.policies !== undefined)
  @IsObject()
  policies?: NonNullable<ConfigReplaceBody['policies']>;

  @ReasonText()
  reason?: string;
}
