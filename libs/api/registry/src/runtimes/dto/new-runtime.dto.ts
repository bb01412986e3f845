import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { credentialPattern, credentialRule, maxBaseUrlLength } from '@kamerton/api-runtime-client';
import { maxRuntimeIdLength, runtimeIdPattern, type NewRuntimeBody } from '@kamerton/contract';
import { runtimeKinds } from '@kamerton/runtime-catalog';
import { IsBoolean, IsIn, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { runtimeIdRule } from '../../settings/runtime-id.js';

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

  @ApiPropertyOptional({
    pattern: credentialPattern.source,
    writeOnly: true,
    description: 'Name of the environment variable of the API that holds the secret of calls; it is never told again',
    example: 'KAMERTON_CREDENTIAL_GPU_1',
  })
  @ValidateIf((body: NewRuntimeDto) => body.credential !== undefined)
  @Matches(credentialPattern, { message: `credential ${credentialRule.en}` })
  credential?: string;
}
