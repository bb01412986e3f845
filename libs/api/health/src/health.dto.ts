import { ApiExtraModels, ApiProperty, ApiPropertyOptional, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import type { HealthCheckResult } from '@nestjs/terminus';

type Indicators = HealthCheckResult['details'];

@ApiSchema({ name: 'HealthIndicator' })
class IndicatorDto {
  @ApiProperty({ enum: ['up', 'degraded', 'down'] })
  status: Indicators[string]['status'];

  @ApiPropertyOptional({ description: 'What is wrong' })
  message?: string;

  @ApiPropertyOptional({ description: 'In milliseconds' })
  responseTime?: number;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['up', 'down', 'unknown'] },
    description: 'Of the enabled runtimes, by id',
  })
  statuses?: Record<string, string>;
}

const indicators = { type: 'object', additionalProperties: { $ref: getSchemaPath(IndicatorDto) } } as const;

@ApiSchema({ name: 'Health' })
@ApiExtraModels(IndicatorDto)
export class HealthDto implements HealthCheckResult {
  @ApiProperty({
    enum: ['ok', 'degraded', 'error', 'shutting_down'],
    description: 'degraded: ready, though a runtime is down',
  })
  status: HealthCheckResult['status'];

  @ApiPropertyOptional({ ...indicators, description: 'What is up or degraded' })
  info?: Indicators;

  @ApiPropertyOptional({ ...indicators, description: 'What is down' })
  error?: Indicators;

  @ApiProperty({ ...indicators, description: 'Both' })
  details: Indicators;
}
