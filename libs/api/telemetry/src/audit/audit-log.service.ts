import { Injectable } from '@nestjs/common';
import { auditEventBody, Repositories, type ChangeEventFilter } from '@kamerton/api-database';
import { decodeCursor, malformedRequest, pageOf } from '@kamerton/api-http';
import type { AuditEventBody, Page } from '@kamerton/contract';
import type { AuditEventsQuery } from './dto/audit-events.query.js';

@Injectable()
export class AuditLogService {
  constructor(private readonly repositories: Repositories) {}

  /**
   * Newest first. The pages follow the sequence downwards, so events that arrive meanwhile move none of them.
   * @throws ProblemException MALFORMED_REQUEST
   */
  async page(query: AuditEventsQuery): Promise<Page<AuditEventBody>> {
    refuseEmptySpan(query);
    const [before] = decodeCursor(query.cursor, ['number']) ?? [null];
    const rows = await this.repositories.changeEvents.page(filterOf(query), before, query.limit + 1);
    return pageOf(rows, query.limit, ({ sequence }) => [sequence], auditEventBody);
  }
}

const filterOf = (query: AuditEventsQuery): ChangeEventFilter => ({
  runtime: query.runtime,
  model: query.model,
  profile: query.profile,
  userId: query.user_id,
  action: query.action,
  parameter: query.parameter,
  from: query.from,
  to: query.to,
  requestId: query.request_id,
});

function refuseEmptySpan({ from, to }: AuditEventsQuery): void {
  if (from === undefined || to === undefined || from < to) return;
  throw malformedRequest('to', { en: 'must be later than from', pl: 'musi być późniejsze niż from' });
}
