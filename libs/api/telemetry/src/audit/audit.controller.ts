import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '@kamerton/api-http';
import { AuditLogService } from './audit-log.service.js';
import { AuditEventsPageDto } from './dto/audit-events-page.dto.js';
import { AuditEventsQuery } from './dto/audit-events.query.js';

@ApiTags('telemetry')
@Controller('audit')
export class AuditController {
  constructor(private readonly auditLog: AuditLogService) {}

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
}
