import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ReasonText } from '@kamerton/api-override-sets';
import type { SettingsRequestBody } from '@kamerton/contract';
import { IsBoolean, IsObject, IsString, Matches, ValidateIf } from 'class-validator';
import { SettingsDocumentDto } from './settings-document.dto.js';

const planHash = /^sha256:[0-9a-f]{64}$/;

@ApiSchema({ name: 'SettingsRequest' })
export class SettingsRequestDto implements SettingsRequestBody {
  /** Its content is checked by the rules of settings as code, which know the place of every fault. */
  @ApiProperty({ type: SettingsDocumentDto })
  @IsObject()
  document: SettingsRequestBody['document'];

  @ApiPropertyOptional({ default: false, description: 'What the document does not name is removed' })
  @ValidateIf((body: SettingsRequestDto) => body.prune !== undefined)
  @IsBoolean()
  prune?: boolean;

  @ApiPropertyOptional({ pattern: planHash.source, description: 'Of the plan that was looked at; a plan needs none' })
  @ValidateIf((body: SettingsRequestDto) => body.plan_hash !== undefined)
  @Matches(planHash)
  @IsString()
  plan_hash?: string;

  @ReasonText()
  reason?: string;
}
