import { pageDto } from '@kamerton/api-http';
import { AuditEventDto } from './audit-event.dto.js';

export class AuditEventsPageDto extends pageDto(AuditEventDto, 'AuditEventsPage') {}
