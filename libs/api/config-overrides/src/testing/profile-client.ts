import { auditEventBody } from '@kamerton/api-database';
import { type Headers, type Place, type TestApi, type WriteMethod } from '@kamerton/api-testing';
import { apiPaths, type AuditEventBody, type ConfigWriteBody, type Page, type ProfileBody } from '@kamerton/contract';

export type ModelPlace = Place & { readonly model: string };

export const listUrl = ({ runtime, model }: ModelPlace): string => apiPaths.profiles(model, { runtime });
export const profileUrl = ({ runtime, model }: ModelPlace, profile: string): string =>
  apiPaths.profile(model, profile, { runtime });

/** Acts on profiles as callers of the API do them, and what became of them. */
export interface ProfileClient {
  /** The answer to a write. @throws Error when it was refused */
  readonly accepted: (method: WriteMethod, url: string, body?: object, headers?: Headers) => Promise<ConfigWriteBody>;
  readonly create: (place: ModelPlace, body: object) => Promise<ConfigWriteBody>;
  readonly rename: (place: ModelPlace, from: string, to: string) => Promise<ConfigWriteBody>;
  readonly remove: (place: ModelPlace, profile: string) => Promise<ConfigWriteBody>;
  readonly list: (place: ModelPlace, query?: string) => Promise<Page<ProfileBody>>;
  readonly names: (place: ModelPlace) => Promise<readonly string[]>;
  /** Audit events about the runtime, oldest first. */
  readonly events: (place: Place) => Promise<readonly AuditEventBody[]>;
  /** Rows of the runtime's override sets, deleted ones among them. */
  readonly rowsOf: (place: Place) => Promise<readonly { readonly profile: string | null; readonly version: number }[]>;
}

export function profileClient(api: TestApi): ProfileClient {
  const accepted: ProfileClient['accepted'] = async (method, url, body, headers) => {
    const answer = await api.send(method, url, body, headers);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as ConfigWriteBody;
  };

  async function list(place: ModelPlace, query = ''): Promise<Page<ProfileBody>> {
    const answer = await api.send('GET', `${listUrl(place)}${query}`);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as Page<ProfileBody>;
  }

  return {
    accepted,
    create: (place, body) => accepted('POST', listUrl(place), body),
    rename: (place, from, to) => accepted('PATCH', profileUrl(place, from), { profile: to }),
    remove: (place, profile) => accepted('DELETE', profileUrl(place, profile)),
    list,
    names: async (place) => (await list(place)).items.map(({ profile }) => profile),
    events: async ({ runtime }) =>
      (await api.repositories.changeEvents.page({ runtime }, null, 100)).map(auditEventBody).toReversed(),
    rowsOf: async ({ runtime }) => {
      const rows = await api.sql('SELECT profile, version FROM override_sets WHERE runtime_id = $1 ORDER BY profile', [
        runtime,
      ]);
      return rows.map(({ profile, version }) => ({
        profile: profile === null ? null : String(profile),
        version: Number(version),
      }));
    },
  };
}
