import { ApiProperty } from '@nestjs/swagger';
import { SetQuery } from '@kamerton/api-override-sets';
import { settingsFormats, type SettingsFormat } from '@kamerton/contract';
import { IsIn } from 'class-validator';

export class ExportQuery extends SetQuery {
  @ApiProperty({ enum: [...settingsFormats] })
  @IsIn(settingsFormats)
  format: SettingsFormat;
}
