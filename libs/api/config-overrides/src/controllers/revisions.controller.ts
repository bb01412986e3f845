import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch, RequestLanguage, type VersionCondition } from '@kamerton/api-http';
import type {
  ConfigWriteBody,
  Page,
  RevisionBody,
  RevisionComparisonBody,
  RevisionDetailBody,
} from '@kamerton/contract';
import {
  Author,
  type Authorship,
  ConfigWriter,
  OverrideTargets,
  restoreWrite,
  RevisionsReader,
  VersionParam,
} from '@kamerton/api-override-sets';
import type { Language } from '@kamerton/parameter-schema';
import { ComparisonQuery } from '../dto/comparison-query.dto.js';
import { ConfigQuery, ConfigWriteQuery } from '../dto/config-query.dto.js';
import { RestoreDto } from '../dto/restore.dto.js';
import { RevisionsQuery } from '../dto/revisions-query.dto.js';
import {
  DocumentedComparison,
  DocumentedRestore,
  DocumentedRevision,
  DocumentedRevisions,
} from './documented-revisions.js';

@ApiTags('configuration')
@Controller('models/:model/config/revisions')
export class RevisionsController {
  constructor(
    private readonly targets: OverrideTargets,
    private readonly revisions: RevisionsReader,
    private readonly writer: ConfigWriter,
  ) {}

  @Get()
  @DocumentedRevisions()
  async list(
    @Param('model') model: string,
    @Query() { limit, cursor, ...scope }: RevisionsQuery,
    @RequestLanguage() language: Language,
  ): Promise<Page<RevisionBody>> {
    const { address } = await this.targets.ofModel({ model, ...scope }, language);
    return this.revisions.page(address, limit, cursor);
  }

  @Get(':version')
  @DocumentedRevision()
  async read(
    @Param('model') model: string,
    @VersionParam() version: number,
    @Query() scope: ConfigQuery,
    @RequestLanguage() language: Language,
  ): Promise<RevisionDetailBody> {
    const { address } = await this.targets.ofModel({ model, ...scope }, language);
    return this.revisions.detail(address, version);
  }

  @Get(':version/compare')
  @DocumentedComparison()
  async compare(
    @Param('model') model: string,
    @VersionParam() version: number,
    @Query() { to, ...scope }: ComparisonQuery,
    @RequestLanguage() language: Language,
  ): Promise<RevisionComparisonBody> {
    const { address } = await this.targets.ofModel({ model, ...scope }, language);
    return this.revisions.compare(address, version, to);
  }

  @Post(':version/restore')
  @DocumentedRestore()
  async restore(
    @Param('model') model: string,
    @VersionParam() version: number,
    @Query() { dry_run: dryRun = false, resolve_conflicts: resolveConflicts, ...scope }: ConfigWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
    @Body() { reason }: RestoreDto,
  ): Promise<ConfigWriteBody> {
    const target = await this.targets.ofModel({ model, ...scope }, language);
    const revision = await this.revisions.find(target.address, version);
    return this.writer.write(target, restoreWrite(revision, version, reason), {
      ...author,
      condition,
      dryRun,
      resolveConflicts,
    });
  }
}
