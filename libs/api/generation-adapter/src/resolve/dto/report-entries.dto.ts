import { ApiProperty, ApiPropertyOptional, ApiSchema, type ApiPropertyOptions } from '@nestjs/swagger';
import type { ApproximatedParameter, ClampedParameter, DroppedParameter, RenamedParameter } from '@kamerton/contract';
import { issueCodes, type IssueLimit, type ParameterValue } from '@kamerton/parameter-schema';
import { anyValue, parameterValue } from './value-schema.js';

const brokenLimit: ApiPropertyOptions = { ...parameterValue, description: 'The limit that was broken' };

@ApiSchema({ name: 'DroppedParameter' })
export class DroppedParameterDto implements DroppedParameter {
  @ApiProperty()
  parameter: string;

  @ApiProperty(anyValue)
  value: unknown;

  @ApiProperty({ enum: [...issueCodes, 'FORCED', 'NOT_IN_DIALECT', 'DUPLICATE'] })
  code: DroppedParameter['code'];

  @ApiPropertyOptional(brokenLimit)
  limit?: IssueLimit;
}

@ApiSchema({ name: 'ClampedParameter' })
export class ClampedParameterDto implements ClampedParameter {
  @ApiProperty()
  parameter: string;

  @ApiProperty(parameterValue)
  from: ParameterValue;

  @ApiProperty(parameterValue)
  to: ParameterValue;

  @ApiPropertyOptional(brokenLimit)
  limit?: IssueLimit;
}

@ApiSchema({ name: 'ApproximatedParameter' })
export class ApproximatedParameterDto implements ApproximatedParameter {
  @ApiProperty()
  parameter: string;

  @ApiProperty(parameterValue)
  value: ParameterValue;

  @ApiProperty({ description: 'What becomes of it' })
  reason: string;
}

@ApiSchema({ name: 'RenamedParameter' })
export class RenamedParameterDto implements RenamedParameter {
  @ApiProperty({ example: 'max_tokens' })
  from: string;

  @ApiProperty({ example: 'options.num_predict' })
  to: string;
}
