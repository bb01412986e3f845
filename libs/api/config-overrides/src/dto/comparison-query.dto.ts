import { IntegerQuery } from '@kamerton/api-http';
import { ConfigQuery } from './config-query.dto.js';

const other = 'The version to compare with; left out: the present one';
const limits = { min: 1, max: 999_999_999 };

export class ComparisonQuery extends ConfigQuery {
  @IntegerQuery(other, limits)
  to?: number;
}

export class RuntimeComparisonQuery {
  @IntegerQuery(other, limits)
  to?: number;
}
