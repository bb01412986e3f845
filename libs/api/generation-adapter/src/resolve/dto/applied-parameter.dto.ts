import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { AppliedParameter } from '@kamerton/contract';
import { layerSources, type ParameterValue } from '@kamerton/parameter-schema';
import { parameterValue } from './value-schema.js';

@ApiSchema({ name: 'AppliedParameter' })
export class AppliedParameterDto implements AppliedParameter {
  @ApiProperty({ example: 'temperature' })
  parameter: string;

  @ApiProperty({ example: 'options.temperature' })
  wire_name: string;

  @ApiProperty(parameterValue)
  value: ParameterValue;

  @ApiProperty({ enum: [...layerSources, 'policy'] })
  source: AppliedParameter['source'];
}
