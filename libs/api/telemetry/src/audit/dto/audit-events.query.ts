import { ApiPropertyOptional } from '@nestjs/swagger';
import { InstantQuery, PagingQuery, TextQuery } from '@kamerton/api-http';
import { auditActions, type AuditAction } from '@kamerton/contract';
import { IsIn, IsOptional } from 'class-validator';

/** All filters that are given must hold. */
export class AuditEventsQuery extends PagingQuery {
  @TextQuery('Changes of this runtime, its models included')
  runtime?: string;

  @TextQuery('Changes of the model of this name, on every runtime unless one is named')
  model?: string;

  @TextQuery('Changes of profiles of this name')
  profile?: string;

  @TextQuery('Changes by this user')
  user_id?: string;

  @ApiPropertyOptional({ enum: auditActions })
  @IsOptional()
  @IsIn(auditActions)
  action?: AuditAction;

  @TextQuery('Changes of the value or of the policy of this parameter, and drift of it')
  parameter?: string;

  @InstantQuery('At this time or later')
  from?: Date;

  @InstantQuery('Before this time')
  to?: Date;

  @TextQuery('What one request changed')
  request_id?: string;
}
