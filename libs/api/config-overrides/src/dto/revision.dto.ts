import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { pageDto } from '@kamerton/api-http';
import { revisionActions, type DiffBody, type RevisionAction, type RevisionBody } from '@kamerton/contract';
import { diffByName } from './open-documents.js';

@ApiSchema({ name: 'Revision' })
export class RevisionDto implements RevisionBody {
  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty()
  user_id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ enum: revisionActions })
  action: RevisionAction;

  @ApiProperty(diffByName)
  diff: DiffBody;
}

export class RevisionsPageDto extends pageDto(RevisionDto, 'RevisionsPage') {}
