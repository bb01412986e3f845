import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import type { VerificationRequestBody } from '@kamerton/contract';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsString, MaxLength, ValidateIf } from 'class-validator';

const maxParameters = 200;
const maxNameLength = 100;

/** What is given must be meant: `null` is refused. */
@ApiSchema({ name: 'VerificationRequest' })
export class VerificationRequestDto implements VerificationRequestBody {
  @ApiPropertyOptional({
    type: [String],
    minItems: 1,
    maxItems: maxParameters,
    description: 'Canonical names; left out: all that can be probed',
    example: ['temperature', 'seed'],
  })
  @ValidateIf((body: VerificationRequestDto) => body.parameters !== undefined)
  @MaxLength(maxNameLength, { each: true })
  @IsString({ each: true })
  @ArrayMaxSize(maxParameters)
  @ArrayMinSize(1)
  @IsArray()
  parameters?: readonly string[];

  @ApiPropertyOptional({ default: false, description: 'Also those that make the runtime load the model anew' })
  @ValidateIf((body: VerificationRequestDto) => body.load_parameters !== undefined)
  @IsBoolean()
  load_parameters?: boolean;

  @ApiPropertyOptional({ default: false, description: 'Needed where each generation costs money' })
  @ValidateIf((body: VerificationRequestDto) => body.accept_costs !== undefined)
  @IsBoolean()
  accept_costs?: boolean;
}
