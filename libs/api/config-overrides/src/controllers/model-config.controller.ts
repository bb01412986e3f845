import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, entityTag, IfMatch, RequestLanguage, type VersionCondition } from '@kamerton/api-http';
import type { ConfigWriteBody } from '@kamerton/contract';
import {
  Author,
  type Authorship,
  clearWrite,
  ConfigAnswers,
  ConfigWriter,
  OverrideTargets,
  type OverrideWrite,
  PastConfigReader,
  patchWrite,
  replaceWrite,
} from '@kamerton/api-override-sets';
import type { Language } from '@kamerton/parameter-schema';
import type { FastifyReply } from 'fastify';
import { ConfigPatchDto } from '../dto/config-patch.dto.js';
import { ConfigReadQuery, ConfigWriteQuery } from '../dto/config-query.dto.js';
import { ConfigReplaceDto } from '../dto/config-replace.dto.js';
import { ConfigDto } from '../dto/config.dto.js';
import { DocumentedWrite } from './documented-write.js';

@ApiTags('configuration')
@Controller('models/:model/config')
export class ModelConfigController {
  constructor(
    private readonly targets: OverrideTargets,
    private readonly answers: ConfigAnswers,
    private readonly past: PastConfigReader,
    private readonly writer: ConfigWriter,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Schema, overrides, policies and effective values of one model, now or at a time' })
  @ApiOkResponse({ type: ConfigDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiProblems('MALFORMED_REQUEST', 'AMBIGUOUS_RUNTIME', 'UNKNOWN_RUNTIME', 'UNKNOWN_MODEL', 'DATABASE_UNAVAILABLE')
  async read(
    @Param('model') model: string,
    @Query() { at, ...scope }: ConfigReadQuery,
    @RequestLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (at !== undefined) return void (await reply.send(await this.past.ofModel({ model, ...scope }, at, language)));
    const { version, json } = await this.answers.ofModel({ model, ...scope }, language);
    await reply.header('etag', entityTag(version)).type('application/json; charset=utf-8').send(json);
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
    { dry_run: dryRun = false, resolve_conflicts: resolveConflicts, ...scope }: ConfigWriteQuery,
    language: Language,
    author: Authorship,
    condition: VersionCondition,
    write: OverrideWrite,
  ): Promise<ConfigWriteBody> {
    const target = await this.targets.ofModel({ model, ...scope }, language);
    return this.writer.write(target, write, { ...author, condition, dryRun, resolveConflicts });
  }
}
