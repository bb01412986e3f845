import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ReasonText, policiesByName, valuesByName } from '@kamerton/api-override-sets';
import type { ConfigReplaceBody } from '@kamerton/contract';
import { IsObject, ValidateIf } from 'class-validator';

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
