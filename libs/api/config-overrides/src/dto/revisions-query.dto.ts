import { PagingQuery, TextQuery } from '@kamerton/api-http';
import { profilePattern } from '@kamerton/contract';
import { Matches, ValidateIf } from 'class-validator';

export class RevisionsQuery extends PagingQuery {
  @TextQuery('Runtime that has the model; may be left out where only one has it', 100)
  runtime?: string;

  @TextQuery('Profile; left out: the model’s own override set', 64)
  @ValidateIf((query: RevisionsQuery) => query.profile !== undefined)
  @Matches(profilePattern)
  profile?: string;
}
