import { BooleanQuery } from '@kamerton/api-http';

export class PresetWriteQuery {
  @BooleanQuery('Judges and answers the preset as it would be; stores nothing')
  dry_run?: boolean;
}
