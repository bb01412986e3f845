import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems, IfMatch, RequestLanguage, type VersionCondition } from '@kamerton/api-http';
import { Author, type Authorship, OverrideTargets, SetWrite, SetWriteQuery } from '@kamerton/api-override-sets';
import type { TransferBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import { transferredSchema } from '../dto/transferred-schema.js';
import { TransferDto } from '../dto/transfer.dto.js';
import { TransferService } from './transfer.service.js';

@ApiTags('presets')
@Controller('models/:model/config/transfer')
export class TransferController {
  constructor(
    private readonly targets: OverrideTargets,
    private readonly transfers: TransferService,
  ) {}

  @Post()
  @SetWrite(
    'transfer',
    'Take over values of a preset, of another set or of a document, as far as they mean the same here',
  )
  @ApiOkResponse({ schema: transferredSchema, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiProblems('UNKNOWN_PRESET', 'UNKNOWN_PROFILE')
  async transfer(
    @Param('model') model: string,
    @Query() { runtime, profile, dry_run: dryRun = false, resolve_conflicts: resolveConflicts = false }: SetWriteQuery,
    @RequestLanguage() language: Language,
    @Author() author: Authorship,
    @IfMatch() condition: VersionCondition,
    @Body() body: TransferDto,
  ): Promise<TransferBody> {
    const target = await this.targets.ofModel({ model, runtime, profile }, language);
    return this.transfers.transfer(target, body, { ...author, condition, dryRun, resolveConflicts });
  }
}
