import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Act, CurrentAct } from '@kamerton/api-administration';
import {
  ApiProblems,
  IdempotencyKey,
  IfMatch,
  PagingQuery,
  RequestLanguage,
  type VersionCondition,
} from '@kamerton/api-http';
import { EtagInterceptor, reasonOf } from '@kamerton/api-override-sets';
import type { Page, PresetBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import { NewPresetDto } from '../dto/new-preset.dto.js';
import { PresetParam } from '../dto/preset-name.js';
import { PresetPatchDto } from '../dto/preset-patch.dto.js';
import { PresetWriteQuery } from '../dto/preset-write.query.js';
import { PresetDto, PresetsPageDto } from '../dto/preset.dto.js';
import { PresetAdministrator, type PresetWrite } from './preset.administrator.js';
import { PresetsReader } from './presets.reader.js';

/** Named parameter sets that belong to no model. */
@ApiTags('presets')
@Controller('presets')
export class PresetsController {
  constructor(
    private readonly presets: PresetsReader,
    private readonly administrator: PresetAdministrator,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listPresets',
    summary: 'Presets, by name: those that Kamerton ships, and the team’s own',
  })
  @ApiOkResponse({ type: PresetsPageDto })
  @ApiProblems('MALFORMED_REQUEST', 'DATABASE_UNAVAILABLE')
  list(@Query() { limit, cursor }: PagingQuery, @RequestLanguage() language: Language): Promise<Page<PresetBody>> {
    return this.presets.page(limit, cursor, language);
  }

  @Get(':preset')
  @UseInterceptors(EtagInterceptor)
  @ApiOperation({ operationId: 'getPreset', summary: 'One preset' })
  @ApiOkResponse({ type: PresetDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiProblems('UNKNOWN_PRESET', 'DATABASE_UNAVAILABLE')
  get(@PresetParam() name: string, @RequestLanguage() language: Language): Promise<PresetBody> {
    return this.presets.get(name, language);
  }

  @Post()
  @UseInterceptors(EtagInterceptor)
  @ApiOperation({ operationId: 'createPreset', summary: 'A preset of the team’s own' })
  @ApiCreatedResponse({ type: PresetDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiProblems('MALFORMED_REQUEST', 'MALFORMED_JSON', 'PRESET_EXISTS', 'INVALID_PARAMETERS', 'DATABASE_UNAVAILABLE')
  create(
    @Query() query: PresetWriteQuery,
    @CurrentAct() act: Act,
    @IdempotencyKey() key: string | null,
    @Body() body: NewPresetDto,
  ): Promise<PresetBody> {
    return this.administrator.create(body, presetWrite(act, key, query, body.reason));
  }

  @Patch(':preset')
  @UseInterceptors(EtagInterceptor)
  @ApiOperation({ operationId: 'updatePreset', summary: 'Change a preset of the team’s own: what is left out stays' })
  @ApiOkResponse({ type: PresetDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiProblems(
    'MALFORMED_REQUEST',
    'MALFORMED_JSON',
    'UNKNOWN_PRESET',
    'PRESET_READ_ONLY',
    'VERSION_CONFLICT',
    'INVALID_PARAMETERS',
    'IF_MATCH_REQUIRED',
    'DATABASE_UNAVAILABLE',
  )
  update(
    @PresetParam() name: string,
    @Query() query: PresetWriteQuery,
    @CurrentAct() act: Act,
    @IdempotencyKey() key: string | null,
    @IfMatch() condition: VersionCondition,
    @Body() body: PresetPatchDto,
  ): Promise<PresetBody> {
    return this.administrator.update(name, body, condition, presetWrite(act, key, query, body.reason));
  }

  @Delete(':preset')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deletePreset', summary: 'Remove a preset of the team’s own; its versions are kept' })
  @ApiNoContentResponse({ description: 'Gone; what was set by it stays as it is' })
  @ApiProblems('UNKNOWN_PRESET', 'PRESET_READ_ONLY', 'VERSION_CONFLICT', 'IF_MATCH_REQUIRED', 'DATABASE_UNAVAILABLE')
  remove(
    @PresetParam() name: string,
    @Query() query: PresetWriteQuery,
    @CurrentAct() act: Act,
    @IdempotencyKey() key: string | null,
    @IfMatch() condition: VersionCondition,
  ): Promise<void> {
    return this.administrator.remove(name, condition, presetWrite(act, key, query, undefined));
  }
}

const presetWrite = (
  act: Act,
  idempotencyKey: string | null,
  { dry_run: dryRun = false }: PresetWriteQuery,
  reason: string | undefined,
): PresetWrite => ({ act: { ...act, reason: reasonOf(reason) }, idempotencyKey, dryRun });
