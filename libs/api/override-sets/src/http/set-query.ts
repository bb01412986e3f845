import { BooleanQuery, TextQuery } from '@kamerton/api-http';
import { profilePattern } from '@kamerton/contract';
import { Matches, ValidateIf } from 'class-validator';

/** Which runtime's model, when several have it. */
export class RuntimeQuery {
  @TextQuery('Runtime that has the model; may be left out where only one has it', 100)
  runtime?: string;
}

/** Which override set of a model. */
export class SetQuery extends RuntimeQuery {
  @TextQuery('Profile; left out: the model’s own override set', 64)
  @ValidateIf((query: SetQuery) => query.profile !== undefined)
  @Matches(profilePattern)
  profile?: string;
}

const dryRun = 'Validates and answers the diff; stores nothing';
const resolveConflicts =
  'Settles what contradicts the schema, policies or values of other sets, here and there, instead of refusing with 409';

/** The same, and how it is written. */
export class SetWriteQuery extends SetQuery {
  @BooleanQuery(dryRun)
  dry_run?: boolean;

  @BooleanQuery(resolveConflicts)
  resolve_conflicts?: boolean;
}

/** How the runtime-wide set is written. */
export class RuntimeSetWriteQuery {
  @BooleanQuery(dryRun)
  dry_run?: boolean;

  @BooleanQuery(resolveConflicts)
  resolve_conflicts?: boolean;
}
