import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '@kamerton/api-identity';
import { apiPaths } from '@kamerton/contract';
import { Registry } from 'prom-client';

@ApiTags('telemetry')
@Public()
@Controller()
export class MetricsController {
  constructor(private readonly registry: Registry) {}

  @Get(apiPaths.metrics)
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readMetrics', summary: 'Figures of this process in the text format of Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
