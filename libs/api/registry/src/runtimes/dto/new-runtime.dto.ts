import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { maxBaseUrlLength } from '@kamerton/api-runtime-client';
import type { NewRuntimeBody } from '@kamerton/contract';
import { runtimeKinds } from '@kamerton/runtime-catalog';
import { IsBoolean, IsIn, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { maxRuntimeIdLength, runtimeIdPattern, runtimeIdRule } from '../../settings/runtime-id.js';

const kindIds = runtimeKinds.map((kind) => kind.id);

@ApiSchema({ name: 'NewRuntime' })
export class NewRuntimeDto implements NewRuntimeBody {
  @ApiProperty({ pattern: runtimeIdPattern.source, maxLength: maxRuntimeIdLength, example: 'gpu-1' })
  @MaxLength(maxRuntimeIdLength)
  @Matches(runtimeIdPattern, { message: `id ${runtimeIdRule}` })
  id: string;

  @ApiProperty({ enum: kindIds })
  @IsIn(kindIds)
  kind: string;

  @ApiProperty({ maxLength: maxBaseUrlLength, example: 'http://127.0.0.1:11434' })
  @MaxLength(maxBaseUrlLength)
  @IsString()
  base_url: string;

  @ApiPropertyOptional({ default: true })
  @ValidateIf((body: NewRuntimeDto) => body.enabled !== undefined)
  @IsBoolean()
  enabled?: boolean;
}
