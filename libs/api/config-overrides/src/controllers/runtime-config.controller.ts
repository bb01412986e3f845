import { Body, Controller, Delete, Get, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, IfMatch, RequestLanguage, type VersionCondition } from '@kamerton/api-http';
import type { ConfigBody, ConfigWriteBody } from '@kamerton/contract';
import {
  Author,
  type Authorship,
  clearWrite,
  ConfigReader,
  ConfigWriter,
  EtagInterceptor,
  OverrideTargets,
  type OverrideWrite,
  PastConfigReader,
  patchWrite,
  replaceWrite,
} from '@kamerton/api-override-sets';
import type { Language } from '@kamerton/parameter-schema';
import { ConfigPatchDto } from '../dto/config-patch.dto.js';
import { RuntimeConfigReadQuery, RuntimeConfigWriteQuery } from '../dto/config-query.dto.js';
import { ConfigReplaceDto } from '../dto/config-replace.dto.js';
import { ConfigDto } from '../dto/config.dto.js';
import { DocumentedWrite } from './documented-write.js';

/** The rung below every model of one runtime. */
@ApiTags('configuration')
@Controller('runtimes/:id/config')
export class RuntimeConfigController {
  constructor(
    private readonly targets: OverrideTargets,
    private readonly reader: ConfigReader,
    private readonly past: PastConfigReader,
    private readonly writer: ConfigWriter,
  ) {}

  @Get()
  @UseInterceptors(EtagInterceptor)
  @ApiOperation({ summary: 'What holds for every model of the runtime, now or at a time' })
  @ApiOkResponse({ type: ConfigDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiProblems('MALFORMED_REQUEST', 'UNKNOWN_RUNTIME', 'DATABASE_UNAVAILABLE')
  async read(
    @Param('id') id: string,
    @Query() { at }: RuntimeConfigReadQuery,
    @RequestLanguage() language: Language,
  ): Promise<ConfigBody> {
    if (at !== undefined) return this.past.ofRuntime(id, at, language);
    return this.reader.read(await this.targets.ofRuntime(id, language));
  }

  @Patch()
  @DocumentedWrite('patch', 'Change some parameters for the whole runtime')
  patch(
    @Param('id') id: string,
    @Query() query: RuntimeConfigWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
    @Body() body: ConfigPatchDto,
  ): Promise<ConfigWriteBody> {
    return this.write(id, query, language, author, condition, patchWrite(body));
  }

  @Post()
  @DocumentedWrite('replace', 'Replace the runtime-wide set')
  replace(
    @Param('id') id: string,
    @Query() query: RuntimeConfigWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
    @Body() body: ConfigReplaceDto,
  ): Promise<ConfigWriteBody> {
    return this.write(id, query, language, author, condition, replaceWrite(body));
  }

  @Delete()
  @DocumentedWrite('clear', 'Clear the runtime-wide set')
  clear(
    @Param('id') id: string,
    @Query() query: RuntimeConfigWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
  ): Promise<ConfigWriteBody> {
    return this.write(id, query, language, author, condition, clearWrite());
  }

  private async write(
    id: string,
    { dry_run: dryRun = false, resolve_conflicts: resolveConflicts }: RuntimeConfigWriteQuery,
    language: Language,
    author: Authorship,
    condition: VersionCondition,
    write: OverrideWrite,
  ): Promise<ConfigWriteBody> {
    const target = await this.targets.ofRuntime(id, language);
    return this.writer.write(target, write, { ...author, condition, dryRun, resolveConflicts });
  }
}
