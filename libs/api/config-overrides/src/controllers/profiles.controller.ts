import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, IfMatch, RequestLanguage, type VersionCondition } from '@kamerton/api-http';
import type { ConfigWriteBody, Page, ProfileBody } from '@kamerton/contract';
import {
  Author,
  type Authorship,
  OverrideTargets,
  ProfileCreator,
  ProfileRemover,
  ProfileRenamer,
  ProfilesReader,
} from '@kamerton/api-override-sets';
import type { Language } from '@kamerton/parameter-schema';
import { NewProfileDto } from '../dto/new-profile.dto.js';
import { ProfileParam } from '../dto/profile-name.js';
import { ProfileRenameDto } from '../dto/profile-rename.dto.js';
import { ProfilesPageDto } from '../dto/profile.dto.js';
import { NewProfileQuery, ProfilesQuery, ProfileWriteQuery } from '../dto/profiles-query.dto.js';
import { DocumentedWrite } from './documented-write.js';

/** Named variants of a model's overrides. What they hold is read and written under …/config?profile=. */
@ApiTags('configuration')
@Controller('models/:model/profiles')
export class ProfilesController {
  constructor(
    private readonly targets: OverrideTargets,
    private readonly profiles: ProfilesReader,
    private readonly creator: ProfileCreator,
    private readonly renamer: ProfileRenamer,
    private readonly remover: ProfileRemover,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Profiles of the model, by name' })
  @ApiOkResponse({ type: ProfilesPageDto })
  @ApiProblems('MALFORMED_REQUEST', 'AMBIGUOUS_RUNTIME', 'UNKNOWN_RUNTIME', 'UNKNOWN_MODEL', 'DATABASE_UNAVAILABLE')
  async list(
    @Param('model') model: string,
    @Query() { limit, cursor, runtime }: ProfilesQuery,
    @RequestLanguage() language: Language,
  ): Promise<Page<ProfileBody>> {
    const { address } = await this.targets.ofModel({ model, runtime }, language);
    return this.profiles.page(address.runtimeId, model, limit, cursor);
  }

  @Post()
  @DocumentedWrite('create', 'A new profile: empty, or a copy of another or of the model’s own set')
  @ApiProblems('PROFILE_EXISTS', 'UNKNOWN_PROFILE')
  async create(
    @Param('model') model: string,
    @Query() { runtime, dry_run: dryRun = false, resolve_conflicts: resolveConflicts }: NewProfileQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @Body() body: NewProfileDto,
  ): Promise<ConfigWriteBody> {
    const target = await this.targets.ofModel({ model, runtime, profile: body.profile }, language);
    return this.creator.create(target, body, { ...author, condition: null, dryRun, resolveConflicts });
  }

  @Patch(':profile')
  @DocumentedWrite('rename', 'Another name for the profile; requests that name the old one fall back from now on')
  @ApiProblems('PROFILE_EXISTS', 'UNKNOWN_PROFILE')
  async rename(
    @Param('model') model: string,
    @ProfileParam() profile: string,
    @Query() { runtime, dry_run: dryRun = false }: ProfileWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
    @Body() body: ProfileRenameDto,
  ): Promise<ConfigWriteBody> {
    const target = await this.targets.ofModel({ model, runtime, profile }, language);
    return this.renamer.rename(target, body, { ...author, condition, dryRun });
  }

  @Delete(':profile')
  @DocumentedWrite('delete', 'The profile is no more; any of its revisions can be restored')
  @ApiProblems('UNKNOWN_PROFILE')
  async remove(
    @Param('model') model: string,
    @ProfileParam() profile: string,
    @Query() { runtime, dry_run: dryRun = false }: ProfileWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
  ): Promise<ConfigWriteBody> {
    const target = await this.targets.ofModel({ model, runtime, profile }, language);
    return this.remover.remove(target, { ...author, condition, dryRun });
  }
}
