import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { dialectIds, type DialectId, type ResolveRequestBody } from '@kamerton/contract';
import { IsIn, IsObject, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';

@ApiSchema({ name: 'ResolveRequest' })
export class ResolveRequestDto implements ResolveRequestBody {
  @ApiProperty({ minLength: 1, maxLength: 63, example: 'gpu-1' })
  @MaxLength(63)
  @MinLength(1)
  @IsString()
  runtime: string;

  @ApiProperty({ minLength: 1, maxLength: 500, example: 'llama3:8b' })
  @MaxLength(500)
  @MinLength(1)
  @IsString()
  model: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 64, description: "Left out, or unknown: the model's own set" })
  @ValidateIf((body: ResolveRequestDto) => body.profile !== undefined)
  @MaxLength(64)
  @MinLength(1)
  @IsString()
  profile?: string;

  @ApiPropertyOptional({ enum: dialectIds, description: 'Left out: told by the shape of the request' })
  @ValidateIf((body: ResolveRequestDto) => body.dialect !== undefined)
  @IsIn(dialectIds)
  dialect?: DialectId;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The body that the service means to send; parameters by canonical or by wire name, all else untouched',
    example: { messages: [{ role: 'user', content: 'Hello' }], stream: false },
  })
  @IsObject()
  request: Readonly<Record<string, unknown>>;
}
