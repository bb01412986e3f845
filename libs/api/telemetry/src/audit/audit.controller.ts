import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '@kamerton/api-http';
import { AuditChain } from './audit-chain.service.js';
import { AuditLogService } from './audit-log.service.js';
import { AuditVerificationDto } from './dto/audit-verification.dto.js';
import { AuditEventsPageDto } from './dto/audit-events-page.dto.js';
import { AuditEventsQuery } from './dto/audit-events.query.js';

@ApiTags('telemetry')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly auditLog: AuditLogService,
    private readonly chain: AuditChain,
  ) {}

  @Get('events')
  @ApiOperation({
    operationId: 'listAuditEvents',
    summary: 'Who changed what, when, why and through what; newest first',
  })
  @ApiOkResponse({ type: AuditEventsPageDto })
  @ApiProblems('MALFORMED_REQUEST', 'UNAUTHENTICATED', 'DATABASE_UNAVAILABLE')
  events(@Query() query: AuditEventsQuery): Promise<AuditEventsPageDto> {
    return this.auditLog.page(query);
  }

  @Get('verify')
  @ApiOperation({ operationId: 'verifyAuditLog', summary: 'Walks the hash chain; names the first broken link' })
  @ApiOkResponse({ type: AuditVerificationDto })
  @ApiProblems('UNAUTHENTICATED', 'DATABASE_UNAVAILABLE')
  verify(): Promise<AuditVerificationDto> {
    return this.chain.verify();
  }
}
