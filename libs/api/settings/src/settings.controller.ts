import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { ApiProblems, RequestLanguage, WideBody } from '@kamerton/api-http';
import { type Caller, CurrentCaller, RequiresRole } from '@kamerton/api-identity';
import { Author, type Authorship } from '@kamerton/api-override-sets';
import type { SettingsDocument, SettingsPlanBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import { maxSettingsBytes, writeSettings } from '@kamerton/settings-document';
import type { FastifyReply } from 'fastify';
import { SettingsApplier } from './applying/settings.applier.js';
import { SettingsPlanner } from './applying/settings.planner.js';
import { SettingsDocumentDto } from './dto/settings-document.dto.js';
import { SettingsPlanDto } from './dto/settings-plan.dto.js';
import { SettingsRequestDto } from './dto/settings-request.dto.js';
import { SettingsQuery } from './dto/settings.query.js';
import { formatFrom, yamlMediaType } from './reading/settings-format.js';
import { SettingsReader } from './reading/settings.reader.js';
import { wishFrom } from './wish-from.js';

/** Everything that people set, as one document. */
@ApiTags('settings')
@Controller('settings')
export class SettingsController {
  constructor(
    private readonly reader: SettingsReader,
    private readonly planner: SettingsPlanner,
    private readonly applier: SettingsApplier,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'exportSettings',
    summary: 'Everything that people set; with Accept: application/yaml as text',
  })
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(SettingsDocumentDto) } },
      'application/yaml': { schema: { type: 'string' } },
    },
  })
  @ApiProblems('MALFORMED_REQUEST', 'DATABASE_UNAVAILABLE')
  async export(
    @Query() { format }: SettingsQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SettingsDocument | string> {
    const document = await this.reader.read();
    void reply.header('vary', 'accept');
    if ((format ?? formatFrom(accept)) === 'json') return document;
    void reply.type(yamlMediaType);
    return writeSettings(document);
  }

  @Post('plan')
  @HttpCode(200)
  @RequiresRole('tuner', 'admin')
  @WideBody(maxSettingsBytes)
  @ApiOperation({ operationId: 'planSettings', summary: 'What a document would change; nothing is written' })
  @ApiOkResponse({ type: SettingsPlanDto })
  @ApiProblems('MALFORMED_REQUEST', 'MALFORMED_JSON', 'PERMISSION_DENIED', 'BODY_TOO_LARGE', 'INVALID_SETTINGS')
  plan(
    @Body() body: SettingsRequestDto,
    @CurrentCaller() caller: Caller,
    @RequestLanguage() language: Language,
  ): Promise<SettingsPlanBody> {
    return this.planner.plan(wishFrom(body), caller, language);
  }

  @Post('apply')
  @HttpCode(200)
  @RequiresRole('tuner', 'admin')
  @WideBody(maxSettingsBytes)
  @ApiOperation({ operationId: 'applySettings', summary: 'Make the server as the document says, in one transaction' })
  @ApiOkResponse({ type: SettingsPlanDto })
  @ApiProblems(
    ...(['MALFORMED_REQUEST', 'MALFORMED_JSON', 'PERMISSION_DENIED', 'IDEMPOTENCY_KEY_REUSED'] as const),
    ...(['VERSION_CONFLICT', 'BODY_TOO_LARGE', 'INVALID_SETTINGS', 'DATABASE_UNAVAILABLE'] as const),
  )
  apply(
    @Body() body: SettingsRequestDto,
    @Author() author: Authorship,
    @RequestLanguage() language: Language,
  ): Promise<SettingsPlanBody> {
    return this.applier.apply(wishFrom(body), body.plan_hash, author, language);
  }
}
