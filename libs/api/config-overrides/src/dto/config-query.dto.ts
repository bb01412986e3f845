import { InstantQuery } from '@kamerton/api-http';
import { RuntimeQuery, RuntimeSetWriteQuery, SetQuery, SetWriteQuery } from '@kamerton/api-override-sets';

export { RuntimeQuery };

export class ConfigQuery extends SetQuery {}

export class ConfigWriteQuery extends SetWriteQuery {}

export class RuntimeConfigWriteQuery extends RuntimeSetWriteQuery {}

const atTime = 'The moment to describe (RFC 3339), not in the future; left out: now';

export class ConfigReadQuery extends SetQuery {
  @InstantQuery(atTime)
  at?: Date;
}

export class RuntimeConfigReadQuery {
  @InstantQuery(atTime)
  at?: Date;
}
