import { Controller, Get, Header, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import { Public } from '@kamerton/api-identity';
import { apiPaths } from '@kamerton/contract';
import { HealthDto } from './health.dto.js';
import { DatabaseIndicator } from './indicators/database.indicator.js';
import { MigrationsIndicator } from './indicators/migrations.indicator.js';
import { RuntimesIndicator } from './indicators/runtimes.indicator.js';
import { UnhealthyFilter } from './unhealthy.filter.js';

const unhealthy = 'In the same form as when all is well, rather than as a problem document';

@ApiTags('health')
@Public()
@UseFilters(UnhealthyFilter)
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: DatabaseIndicator,
    private readonly migrations: MigrationsIndicator,
    private readonly runtimes: RuntimesIndicator,
  ) {}

  @Get(apiPaths.live)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'isLive', summary: 'Whether the process answers; says nothing of what it depends on' })
  @ApiOkResponse({ type: HealthDto })
  @ApiServiceUnavailableResponse({ type: HealthDto, description: `The process is shutting down. ${unhealthy}` })
  live(): Promise<HealthCheckResult> {
    return this.health.check([]);
  }

  @Get(apiPaths.ready)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'isReady',
    summary: 'Whether requests can be served: database and migrations. Runtimes are reported only',
  })
  @ApiOkResponse({ type: HealthDto })
  @ApiServiceUnavailableResponse({ type: HealthDto, description: `Requests would fail. ${unhealthy}` })
  ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.database.check(), () => this.migrations.check(), () => this.runtimes.check()]);
  }
}
