import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { verdictIds, type VerdictId } from '@kamerton/contract';
import {
  outOfRangeBehaviours,
  parameterGroups,
  parameterUnits,
  type OutOfRange,
  type ParameterGroup,
  type ParameterType,
  type ParameterUnit,
} from '@kamerton/parameter-schema';

const parameterTypes: readonly ParameterType[] = ['float', 'int', 'bool', 'enum', 'string', 'list'];

/** For the OpenAPI document: the union of all parameter types, flattened. */
@ApiSchema({ name: 'ParameterDefinition' })
export class ParameterDefinitionDto {
  @ApiProperty({ enum: parameterTypes })
  type: ParameterType;

  @ApiPropertyOptional({ description: 'Absent: unknown. null: known to be nothing' })
  default?: unknown;

  @ApiProperty({ enum: parameterGroups })
  group: ParameterGroup;

  @ApiProperty({ enum: ['request', 'load'], description: 'load: a change makes the runtime load the model anew' })
  scope: 'request' | 'load';

  @ApiProperty()
  order: number;

  @ApiProperty({ description: 'In the language of Accept-Language' })
  label: string;

  @ApiProperty({ description: 'In the language of Accept-Language' })
  description: string;

  @ApiProperty({ type: String, enum: [...parameterUnits, null], nullable: true })
  unit: ParameterUnit | null;

  @ApiProperty({ example: 'options.temperature' })
  wire_name: string;

  @ApiPropertyOptional({ enum: outOfRangeBehaviours, description: 'What the runtime does outside; absent: unknown' })
  out_of_range?: OutOfRange;

  @ApiPropertyOptional({ enum: verdictIds, description: 'What a probe proved; absent: nothing that still holds' })
  verdict?: VerdictId;

  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: { source: { type: 'string' }, evidence: { type: 'string' }, unverified: { type: 'boolean' } },
    },
    description: 'For default, min, max, enum and max_items: where the fact came from',
  })
  provenance: object;

  @ApiPropertyOptional({ description: 'float, int. Absent: open' })
  min?: number;

  @ApiPropertyOptional({ description: 'float, int. Absent: open' })
  max?: number;

  @ApiPropertyOptional({ description: 'float, int: the limit itself is not allowed' })
  exclusive_min?: boolean;

  @ApiPropertyOptional({ description: 'float, int: the limit itself is not allowed' })
  exclusive_max?: boolean;

  @ApiPropertyOptional({ description: 'float, int' })
  step?: number;

  @ApiPropertyOptional({ description: 'float, int: end of the slider, never a limit' })
  soft_min?: number;

  @ApiPropertyOptional({ description: 'float, int: end of the slider, never a limit' })
  soft_max?: number;

  @ApiPropertyOptional({ enum: [true], description: 'int: left out there is no limit, so a policy’s max is sent then' })
  unset_unlimited?: boolean;

  @ApiPropertyOptional({
    type: 'array',
    items: {
      type: 'object',
      properties: { value: { type: 'number' }, meaning: { type: 'string' }, unbounded: { type: 'boolean' } },
    },
    description: 'float, int: values with a meaning of their own, allowed even outside min and max',
  })
  special?: object[];

  @ApiPropertyOptional({ type: 'array', items: {}, description: 'enum: the values allowed' })
  enum?: unknown[];

  @ApiPropertyOptional({ enum: ['string', 'int'], description: 'list: type of the items' })
  items?: string;

  @ApiPropertyOptional({ description: 'list' })
  max_items?: number;

  @ApiPropertyOptional({ description: 'string, and string items of a list: in UTF-16 code units' })
  max_length?: number;

  @ApiPropertyOptional({ description: 'string: regular expression that the whole value must match' })
  pattern?: string;
}
