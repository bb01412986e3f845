import { ApiProperty } from '@nestjs/swagger';
import { schemaProblemCodes, type SchemaProblem, type SchemaProblemCode } from '@kamerton/contract';

export class SchemaProblemDto implements SchemaProblem {
  @ApiProperty({ enum: schemaProblemCodes })
  code: SchemaProblemCode;

  @ApiProperty({ description: 'In the language of `Accept-Language`' })
  message: string;
}
