import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { schemaProblemCodes, type SchemaProblem, type SchemaProblemCode } from '@kamerton/contract';

@ApiSchema({ name: 'SchemaProblem' })
export class SchemaProblemDto implements SchemaProblem {
  @ApiProperty({ enum: schemaProblemCodes })
  code: SchemaProblemCode;

  @ApiProperty({ description: 'In the language of `Accept-Language`' })
  message: string;
}
