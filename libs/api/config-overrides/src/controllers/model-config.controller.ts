import { Body, Controller, Delete, Get, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, IfMatch, RequestLanguage, type VersionCondition } from '@kamerton/api-http';
import type { ConfigBody, ConfigWriteBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import { ConfigPatchDto } from '../dto/config-patch.dto.js';
import { ConfigQuery, ConfigWriteQuery } from '../dto/config-query.dto.js';
import { ConfigReplaceDto } from '../dto/config-replace.dto.js';
import { ConfigDto } from '../dto/config.dto.js';
import { ConfigReader } from '../reading/config.reader.js';
import { OverrideTargets } from '../target/override-targets.js';
import { ConfigWriter } from '../writing/config.writer.js';
import { clearWrite, patchWrite, replaceWrite } from '../writing/override-writes.js';
import type { OverrideWrite } from '../writing/planned-write.js';
import { Author, type Authorship } from '../writing/write-context.js';
import { DocumentedWrite } from './documented-write.js';
import { EtagInterceptor } from './etag.interceptor.js';
import { RefusalsInterceptor } from './refusals.interceptor.js';

@ApiTags('configuration')
@Controller('models/:model/config')
@UseInterceptors(RefusalsInterceptor, EtagInterceptor)
export class ModelConfigController {
  constructor(
    private readonly targets: OverrideTargets,
    private readonly reader: ConfigReader,
    private readonly writer: ConfigWriter,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Schema, overrides, policies and effective values of one model' })
  @ApiOkResponse({ type: ConfigDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiProblems('MALFORMED_REQUEST', 'AMBIGUOUS_RUNTIME', 'UNKNOWN_RUNTIME', 'UNKNOWN_MODEL', 'DATABASE_UNAVAILABLE')
  async read(
    @Param('model') model: string,
    @Query() query: ConfigQuery,
    @RequestLanguage() language: Language,
  ): Promise<ConfigBody> {
    return this.reader.read(await this.targets.ofModel({ model, ...query }, language));
  }

  @Patch()
  @DocumentedWrite('patch', 'Change some parameters: absent keeps, null removes, a value sets')
  patch(
    @Param('model') model: string,
    @Query() query: ConfigWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
    @Body() body: ConfigPatchDto,
  ): Promise<ConfigWriteBody> {
    return this.write(model, query, language, author, condition, patchWrite(body));
  }

  @Post()
  @DocumentedWrite('replace', 'Replace the whole set')
  replace(
    @Param('model') model: string,
    @Query() query: ConfigWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
    @Body() body: ConfigReplaceDto,
  ): Promise<ConfigWriteBody> {
    return this.write(model, query, language, author, condition, replaceWrite(body));
  }

  @Delete()
  @DocumentedWrite('clear', 'Clear the set: everything is inherited again')
  clear(
    @Param('model') model: string,
    @Query() query: ConfigWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
  ): Promise<ConfigWriteBody> {
    return this.write(model, query, language, author, condition, clearWrite());
  }

  private async write(
    model: string,
    { dry_run: dryRun = false, ...scope }: ConfigWriteQuery,
    language: Language,
    author: Authorship,
    condition: VersionCondition,
    write: OverrideWrite,
  ): Promise<ConfigWriteBody> {
    const target = await this.targets.ofModel({ model, ...scope }, language);
    return this.writer.write(target, write, { ...author, condition, dryRun });
  }
}
