import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ReasonText, policiesByName, valuesByName } from '@kamerton/api-override-sets';
import type { ConfigPatchBody } from '@kamerton/contract';
import { IsObject, ValidateIf } from 'class-validator';

/** The envelope only: what stands inside `params` and `policies` is judged by the model's schema. */
@ApiSchema({ name: 'ConfigPatch' })
export class ConfigPatchDto implements ConfigPatchBody {
  @ApiPropertyOptional({ ...valuesByName, description: 'Absent keeps, null removes, a value sets' })
  @ValidateIf((body: ConfigPatchDto) => body.params !== undefined)
  @IsObject()
  params?: NonNullable<ConfigPatchBody['params']>;

  @ApiPropertyOptional({ ...policiesByName, description: 'Absent keeps, null removes, a policy replaces' })
  @ValidateIf((body: ConfigPatchDto) => body.policies !== undefined)
  @IsObject()
  policies?: NonNullable<ConfigPatchBody['policies']>;

  @ReasonText()
  reason?: string;
}
