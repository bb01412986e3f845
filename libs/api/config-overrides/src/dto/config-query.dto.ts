import { BooleanQuery, InstantQuery, TextQuery } from '@kamerton/api-http';
import { profilePattern } from '@kamerton/contract';
import { Matches, ValidateIf } from 'class-validator';

/** Which runtime's model, when several have it. */
export class RuntimeQuery {
  @TextQuery('Runtime that has the model; may be left out where only one has it', 100)
  runtime?: string;
}

/** Which override set of a model. */
export class ConfigQuery extends RuntimeQuery {
  @TextQuery('Profile; left out: the model’s own override set', 64)
  @ValidateIf((query: ConfigQuery) => query.profile !== undefined)
  @Matches(profilePattern)
  profile?: string;
}

const atTime = 'The moment to describe (RFC 3339), not in the future; left out: now';

export class ConfigReadQuery extends ConfigQuery {
  @InstantQuery(atTime)
  at?: Date;
}

export class RuntimeConfigReadQuery {
  @InstantQuery(atTime)
  at?: Date;
}

export class ConfigWriteQuery extends ConfigQuery {
  @BooleanQuery('Validates and answers the diff; stores nothing')
  dry_run?: boolean;
}

export class RuntimeConfigWriteQuery {
  @BooleanQuery('Validates and answers the diff; stores nothing')
  dry_run?: boolean;
}
