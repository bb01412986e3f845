import { type Signal, effect, untracked } from '@angular/core';
import type { ConfigBody, ModelBody, RuntimeBody } from '@kamerton/contract';

interface Followed {
  /** As the list has them, which is read again and again; `undefined` until it is there. */
  readonly model: Signal<ModelBody | undefined>;
  readonly runtime: Signal<RuntimeBody | undefined>;
  readonly config: Signal<ConfigBody | null>;
  /** It is being read or written anyway. */
  readonly busy: Signal<boolean>;
  readonly read: () => unknown;
}

/**
 * Has the configuration read again as soon as the list tells something else of runtime or model, so that a page that is left
 * open does not go on showing what no longer holds. Once for each news, as the two may go on differing. To be called where
 * `inject()` may be.
 */
export const followList = ({ model, runtime, config, busy, read }: Followed): void => {
  let compared = '';
  effect(() => {
    const [entry, server, known] = [model(), runtime(), config()];
    if (busy() || !entry || !server || !known) return;
    const listed = stateOf({ ...entry, runtime_version: server.version });
    if (listed === compared) return;
    const isNews = compared !== '';
    compared = listed;
    // The list has the version of the model's own set; a profile has one of its own, and hears of the model only by its moves.
    const differs = isOfProfile(known) ? isNews : listed !== stateOf({ ...known, drifted: known.drift !== null });
    if (differs) untracked(read);
  });
};

const isOfProfile = ({ profile, profile_fallback }: ConfigBody): boolean => profile !== null || profile_fallback;

type State = Pick<ConfigBody, 'runtime' | 'model' | 'runtime_version' | 'schema_status' | 'version'> &
  Pick<ModelBody, 'drifted'>;

const stateOf = ({ runtime, model, runtime_version, schema_status, version, drifted }: State): string =>
  JSON.stringify([runtime, model, runtime_version, schema_status, version, drifted]);
