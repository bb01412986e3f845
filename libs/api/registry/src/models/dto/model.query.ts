import { TextQuery } from '@kamerton/api-http';

export class ModelQuery {
  @TextQuery('The runtime that is meant; may be left out when only one has the model', 63)
  runtime?: string;
}
