import type { ConfigWriteBody, SetPlace } from '@kamerton/contract';
import { placeOf } from '../command-line/address-options.js';

type Told = 'version' | 'diff' | 'revision' | 'dry_run' | 'resolved' | 'also_changed' | 'impact' | 'invalid_overrides';

/** What a change did; the configuration around it is what `get` is for. */
export type WriteDocument = SetPlace & Pick<ConfigWriteBody, Told>;

export const writeDocument = (body: ConfigWriteBody): WriteDocument => ({
  ...placeOf(body),
  version: body.version,
  dry_run: body.dry_run,
  diff: body.diff,
  revision: body.revision,
  resolved: body.resolved,
  also_changed: body.also_changed,
  impact: body.impact,
  invalid_overrides: body.invalid_overrides,
});
