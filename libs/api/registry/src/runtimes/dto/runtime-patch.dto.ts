import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { credentialPattern, credentialRule, maxBaseUrlLength } from '@kamerton/api-runtime-client';
import type { RuntimePatchBody } from '@kamerton/contract';
import { IsBoolean, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

/** Absent keeps. Of the fields only the credential can be removed; for the others `null` is refused. */
@ApiSchema({ name: 'RuntimePatch' })
export class RuntimePatchDto implements RuntimePatchBody {
  @ApiPropertyOptional({
    maxLength: maxBaseUrlLength,
    description: 'At another origin the credential does not count any more, unless it is named again',
  })
  @ValidateIf((body: RuntimePatchDto) => body.base_url !== undefined)
  @MaxLength(maxBaseUrlLength)
  @IsString()
  base_url?: string;

  @ApiPropertyOptional()
  @ValidateIf((body: RuntimePatchDto) => body.enabled !== undefined)
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    pattern: credentialPattern.source,
    writeOnly: true,
    description: 'Name of the environment variable of the API that holds the secret of calls; null removes it',
  })
  @ValidateIf((body: RuntimePatchDto) => body.credential !== undefined && body.credential !== null)
  @Matches(credentialPattern, { message: `credential ${credentialRule.en}` })
  credential?: string | null;
}
