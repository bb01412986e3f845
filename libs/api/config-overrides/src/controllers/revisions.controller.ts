import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, IfMatch, RequestLanguage, type VersionCondition } from '@kamerton/api-http';
import type { ConfigWriteBody, Page, RevisionBody } from '@kamerton/contract';
import {
  Author,
  type Authorship,
  ConfigWriter,
  OverrideTargets,
  restoreWrite,
  RevisionsReader,
} from '@kamerton/api-override-sets';
import type { Language } from '@kamerton/parameter-schema';
import { ConfigWriteQuery } from '../dto/config-query.dto.js';
import { RestoreDto } from '../dto/restore.dto.js';
import { RevisionsPageDto } from '../dto/revision.dto.js';
import { RevisionsQuery } from '../dto/revisions-query.dto.js';
import { DocumentedWrite } from './documented-write.js';
import { VersionParam } from './version-param.js';

@ApiTags('configuration')
@Controller('models/:model/config/revisions')
export class RevisionsController {
  constructor(
    private readonly targets: OverrideTargets,
    private readonly revisions: RevisionsReader,
    private readonly writer: ConfigWriter,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Accepted changes of the set, newest first' })
  @ApiOkResponse({ type: RevisionsPageDto })
  @ApiProblems('MALFORMED_REQUEST', 'AMBIGUOUS_RUNTIME', 'UNKNOWN_RUNTIME', 'UNKNOWN_MODEL', 'DATABASE_UNAVAILABLE')
  async list(
    @Param('model') model: string,
    @Query() { limit, cursor, runtime, profile }: RevisionsQuery,
    @RequestLanguage() language: Language,
  ): Promise<Page<RevisionBody>> {
    const { address } = await this.targets.ofModel({ model, runtime, profile }, language);
    return this.revisions.page(address, limit, cursor);
  }

  @Post(':version/restore')
  @DocumentedWrite('restore', 'A new revision with that version’s content')
  @ApiBody({ type: RestoreDto, required: false })
  @ApiProblems('UNKNOWN_REVISION')
  async restore(
    @Param('model') model: string,
    @VersionParam() version: number,
    @Query() { dry_run: dryRun = false, ...scope }: ConfigWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
    @Body() { reason }: RestoreDto,
  ): Promise<ConfigWriteBody> {
    const target = await this.targets.ofModel({ model, ...scope }, language);
    const revision = await this.revisions.find(target.address, version);
    return this.writer.write(target, restoreWrite(revision, version, reason), { ...author, condition, dryRun });
  }
}
