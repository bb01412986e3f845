import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { settingsFormats, type ExportBody, type SettingsFormat } from '@kamerton/contract';
import { copyReport } from './transferred-schema.js';

@ApiSchema({ name: 'Export' })
export class ExportDto implements ExportBody {
  @ApiProperty({ enum: [...settingsFormats] })
  format: SettingsFormat;

  @ApiProperty({ description: 'A name that the file may have' })
  file_name: string;

  @ApiProperty({ description: 'Empty when nothing is sent, or nothing of it can be said in the format' })
  text: string;

  @ApiProperty({
    ...copyReport,
    description: 'What became of each value; what the format cannot carry is not in the text',
  })
  report: ExportBody['report'];
}
