import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { maxBaseUrlLength } from '@kamerton/api-runtime-client';
import type { RuntimePatchBody } from '@kamerton/contract';
import { IsBoolean, IsString, MaxLength, ValidateIf } from 'class-validator';

/** Absent keeps. Neither field can be removed, so `null` is refused. */
@ApiSchema({ name: 'RuntimePatch' })
export class RuntimePatchDto implements RuntimePatchBody {
  @ApiPropertyOptional({ maxLength: maxBaseUrlLength })
  @ValidateIf((body: RuntimePatchDto) => body.base_url !== undefined)
  @MaxLength(maxBaseUrlLength)
  @IsString()
  base_url?: string;

  @ApiPropertyOptional()
  @ValidateIf((body: RuntimePatchDto) => body.enabled !== undefined)
  @IsBoolean()
  enabled?: boolean;
}
