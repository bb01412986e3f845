import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Act, CurrentAct } from '@kamerton/api-administration';
import { ApiProblems, decodeCursor, IdempotencyKey, pageOf, PagingQuery } from '@kamerton/api-http';
import { RequiresRole } from '@kamerton/api-identity';
import { NewRuntimeDto } from './dto/new-runtime.dto.js';
import { RefreshDto } from './dto/refresh.dto.js';
import { RuntimeDto } from './dto/runtime.dto.js';
import { RuntimePatchDto } from './dto/runtime-patch.dto.js';
import { RuntimesPageDto } from './dto/runtimes-page.dto.js';
import { RuntimeAdministrator } from './runtime.administrator.js';
import { RuntimesService } from './runtimes.service.js';

@ApiTags('registry')
@Controller('runtimes')
export class RuntimesController {
  constructor(
    private readonly runtimes: RuntimesService,
    private readonly administrator: RuntimeAdministrator,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listRuntimes', summary: 'Runtimes, by id' })
  @ApiOkResponse({ type: RuntimesPageDto })
  @ApiProblems('MALFORMED_REQUEST', 'DATABASE_UNAVAILABLE')
  async list(@Query() { limit, cursor }: PagingQuery): Promise<RuntimesPageDto> {
    const after = decodeCursor(cursor, ['string']);
    const runtimes = await this.runtimes.list(after?.[0] ?? null, limit + 1);
    return pageOf(
      runtimes,
      limit,
      ({ id }) => [id],
      (runtime) => runtime,
    );
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getRuntime', summary: 'One runtime' })
  @ApiOkResponse({ type: RuntimeDto })
  @ApiProblems('UNKNOWN_RUNTIME', 'DATABASE_UNAVAILABLE')
  get(@Param('id') id: string): Promise<RuntimeDto> {
    return this.runtimes.get(id);
  }

  @Post()
  @RequiresRole('admin')
  @ApiOperation({ operationId: 'createRuntime', summary: 'Register a runtime; it is looked at at once' })
  @ApiCreatedResponse({ type: RuntimeDto })
  @ApiProblems('MALFORMED_REQUEST', 'MALFORMED_JSON', 'PERMISSION_DENIED', 'RUNTIME_EXISTS', 'DATABASE_UNAVAILABLE')
  create(
    @Body() body: NewRuntimeDto,
    @CurrentAct() act: Act,
    @IdempotencyKey() key: string | null,
  ): Promise<RuntimeDto> {
    return this.administrator.create(body, act, key);
  }

  @Patch(':id')
  @RequiresRole('admin')
  @ApiOperation({ operationId: 'updateRuntime', summary: 'Move a runtime, or switch it on or off' })
  @ApiOkResponse({ type: RuntimeDto })
  @ApiProblems('MALFORMED_REQUEST', 'MALFORMED_JSON', 'PERMISSION_DENIED', 'UNKNOWN_RUNTIME', 'DATABASE_UNAVAILABLE')
  update(
    @Param('id') id: string,
    @Body() body: RuntimePatchDto,
    @CurrentAct() act: Act,
    @IdempotencyKey() key: string | null,
  ): Promise<RuntimeDto> {
    return this.administrator.update(id, body, act, key);
  }

  @Delete(':id')
  @RequiresRole('admin')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteRuntime', summary: 'Remove a runtime with its models and overrides' })
  @ApiNoContentResponse({ description: 'Gone; the audit log keeps what happened to it' })
  @ApiProblems('PERMISSION_DENIED', 'UNKNOWN_RUNTIME', 'DATABASE_UNAVAILABLE')
  remove(@Param('id') id: string, @CurrentAct() act: Act, @IdempotencyKey() key: string | null): Promise<void> {
    return this.administrator.remove(id, act, key);
  }

  @Post(':id/refresh')
  @HttpCode(200)
  @ApiOperation({ operationId: 'refreshRuntime', summary: 'Look at a runtime now; joins a look that is under way' })
  @ApiOkResponse({ type: RefreshDto })
  @ApiProblems('UNKNOWN_RUNTIME', 'RUNTIME_UNREACHABLE', 'DATABASE_UNAVAILABLE')
  refresh(@Param('id') id: string): Promise<RefreshDto> {
    return this.runtimes.refresh(id);
  }
}
