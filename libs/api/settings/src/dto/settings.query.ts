import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { settingsTextFormats, type SettingsTextFormat } from '../reading/settings-format.js';

export class SettingsQuery {
  @ApiPropertyOptional({ enum: settingsTextFormats, description: 'Left out: as Accept wants it, else JSON' })
  @IsOptional()
  @IsIn(settingsTextFormats)
  format?: SettingsTextFormat;
}
