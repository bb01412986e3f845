import { PagingQuery, TextQuery } from '@kamerton/api-http';

export class ReceiptsQuery extends PagingQuery {
  @TextQuery('Only adapters of this service', 100)
  service?: string;
}
