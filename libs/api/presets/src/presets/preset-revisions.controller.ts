import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Act, CurrentAct } from '@kamerton/api-administration';
import { ApiProblems, IdempotencyKey, IfMatch, PagingQuery, type VersionCondition } from '@kamerton/api-http';
import { EtagInterceptor, reasonOf, VersionParam } from '@kamerton/api-override-sets';
import type { Page, PresetBody, PresetRevisionBody } from '@kamerton/contract';
import { PresetParam } from '../dto/preset-name.js';
import { PresetRestoreDto } from '../dto/preset-restore.dto.js';
import { PresetRevisionsPageDto } from '../dto/preset-revision.dto.js';
import { PresetWriteQuery } from '../dto/preset-write.query.js';
import { PresetDto } from '../dto/preset.dto.js';
import { PresetAdministrator } from './preset.administrator.js';
import { PresetRevisionsReader } from './preset-revisions.reader.js';

/** Versions of the team's own presets. */
@ApiTags('presets')
@Controller('presets/:preset/revisions')
export class PresetRevisionsController {
  constructor(
    private readonly revisions: PresetRevisionsReader,
    private readonly administrator: PresetAdministrator,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listPresetRevisions', summary: 'Accepted changes of the preset, newest first' })
  @ApiOkResponse({ type: PresetRevisionsPageDto })
  @ApiProblems('MALFORMED_REQUEST', 'DATABASE_UNAVAILABLE')
  list(@PresetParam() name: string, @Query() { limit, cursor }: PagingQuery): Promise<Page<PresetRevisionBody>> {
    return this.revisions.page(name, limit, cursor);
  }

  @Post(':version/restore')
  @HttpCode(200)
  @UseInterceptors(EtagInterceptor)
  @ApiOperation({
    operationId: 'restorePreset',
    summary: 'The content of a version anew; a deleted preset is there again',
  })
  @ApiBody({ type: PresetRestoreDto, required: false })
  @ApiOkResponse({ type: PresetDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiProblems(
    'MALFORMED_REQUEST',
    'UNKNOWN_REVISION',
    'VERSION_CONFLICT',
    'INVALID_PARAMETERS',
    'IF_MATCH_REQUIRED',
    'DATABASE_UNAVAILABLE',
  )
  async restore(
    @PresetParam() name: string,
    @VersionParam() version: number,
    @Query() { dry_run: dryRun = false }: PresetWriteQuery,
    @CurrentAct() act: Act,
    @IdempotencyKey() idempotencyKey: string | null,
    @IfMatch() condition: VersionCondition,
    @Body() { reason }: PresetRestoreDto,
  ): Promise<PresetBody> {
    const revision = await this.revisions.find(name, version);
    const write = { act: { ...act, reason: reasonOf(reason) }, idempotencyKey, dryRun };
    return this.administrator.restore(name, revision, condition, write);
  }
}
