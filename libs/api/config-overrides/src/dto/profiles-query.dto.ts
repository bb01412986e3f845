import { BooleanQuery, PagingQuery, TextQuery } from '@kamerton/api-http';
import { RuntimeQuery } from './config-query.dto.js';

export class ProfilesQuery extends PagingQuery {
  @TextQuery('Runtime that has the model; may be left out where only one has it', 100)
  runtime?: string;
}

export class ProfileWriteQuery extends RuntimeQuery {
  @BooleanQuery('Validates and answers what would be; stores nothing')
  dry_run?: boolean;
}

export class NewProfileQuery extends ProfileWriteQuery {
  @BooleanQuery('Settles what the copied values contradict on the rungs below, instead of refusing with 409')
  resolve_conflicts?: boolean;
}
