import { TextQuery } from '@kamerton/api-http';

export class SnapshotQuery {
  @TextQuery('Only what bears on this runtime', 63)
  runtime?: string;

  @TextQuery('Only what bears on models of this name')
  model?: string;
}
