import { BooleanQuery, TextQuery } from '@kamerton/api-http';

export class VerificationQuery {
  @TextQuery('The runtime that is meant; may be left out when only one has the model', 63)
  runtime?: string;
}

export class VerificationStartQuery extends VerificationQuery {
  @BooleanQuery('Tells what would be probed, and the limits; asks nothing of the runtime')
  dry_run?: boolean;
}
