import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { diffByName, policiesByName, valuesByName } from '@kamerton/api-override-sets';
import { pageDto } from '@kamerton/api-http';
import {
  revisionActions,
  type DiffBody,
  type RevisionAction,
  type RevisionBody,
  type RevisionComparisonBody,
  type RevisionDetailBody,
} from '@kamerton/contract';

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

@ApiSchema({ name: 'RevisionDetail' })
export class RevisionDetailDto extends RevisionDto implements RevisionDetailBody {
  @ApiProperty(valuesByName)
  params: RevisionDetailBody['params'];

  @ApiProperty(policiesByName)
  policies: RevisionDetailBody['policies'];

  @ApiProperty({ description: 'The revision is the present one' })
  current: boolean;
}

@ApiSchema({ name: 'RevisionComparison' })
export class RevisionComparisonDto implements RevisionComparisonBody {
  @ApiProperty({ minimum: 1 })
  from: number;

  @ApiProperty({ minimum: 1 })
  to: number;

  @ApiProperty(diffByName)
  diff: DiffBody;
}
