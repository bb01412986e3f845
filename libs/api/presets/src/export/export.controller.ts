import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, RequestLanguage } from '@kamerton/api-http';
import { OverrideTargets } from '@kamerton/api-override-sets';
import type { ExportBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import { ExportDto } from '../dto/export.dto.js';
import { ExportQuery } from '../dto/export.query.js';
import { ConfigExporter } from './config.exporter.js';

@ApiTags('presets')
@Controller('models/:model/config/export')
export class ExportController {
  constructor(
    private readonly targets: OverrideTargets,
    private readonly exporter: ConfigExporter,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'exportConfig',
    summary: 'What adapters send for the model, in a format that people have',
  })
  @ApiOkResponse({ type: ExportDto })
  @ApiProblems(
    'MALFORMED_REQUEST',
    'AMBIGUOUS_RUNTIME',
    'UNKNOWN_RUNTIME',
    'UNKNOWN_MODEL',
    'UNKNOWN_PROFILE',
    'SCHEMA_MISSING',
    'DATABASE_UNAVAILABLE',
  )
  async export(
    @Param('model') model: string,
    @Query() { format, ...scope }: ExportQuery,
    @RequestLanguage() language: Language,
  ): Promise<ExportBody> {
    const target = await this.targets.ofModel({ model, ...scope }, language);
    return this.exporter.export(target, model, format);
  }
}
