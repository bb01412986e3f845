import { ApiProperty, ApiPropertyOptional, ApiSchema, type ApiPropertyOptions } from '@nestjs/swagger';
import type { DriftBody } from '@kamerton/contract';

const textChange: ApiPropertyOptions = {
  type: 'object',
  properties: { from: { type: 'string' }, to: { type: 'string' } },
};

@ApiSchema({ name: 'Drift' })
export class DriftDto implements DriftBody {
  @ApiProperty({ format: 'date-time', description: 'When the first of these moves was noticed' })
  since: string;

  @ApiPropertyOptional({ ...textChange, example: { from: '0.31.0', to: '0.33.0' } })
  runtime_version?: NonNullable<DriftBody['runtime_version']>;

  @ApiPropertyOptional({ ...textChange, description: 'Of the content of the model' })
  digest?: NonNullable<DriftBody['digest']>;

  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: Object.fromEntries([
        ['presence', { type: 'string', enum: ['added', 'removed'] }],
        ...['default', 'min', 'max', 'max_items', 'enum', 'verdict'].map((facet) => [facet, { type: 'object' }]),
      ]),
    },
    description: 'Parameters that moved, each with what moved of it as {from, to}; null is none, or unknown',
    example: { repetition_penalty: { default: { from: 1.1, to: 1 } } },
  })
  parameters: DriftBody['parameters'];
}
