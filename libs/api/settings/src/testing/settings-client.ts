import type { Headers, TestApi } from '@kamerton/api-testing';
import { apiPaths, type Problem, type SettingsDocument, type SettingsPlanBody } from '@kamerton/contract';

export interface SettingsClient {
  readonly text: () => Promise<string>;
  readonly document: () => Promise<SettingsDocument>;
  /** @throws Error when it was refused */
  readonly plan: (document: SettingsDocument, more?: object, headers?: Headers) => Promise<SettingsPlanBody>;
  readonly apply: (document: SettingsDocument, more?: object, headers?: Headers) => Promise<SettingsPlanBody>;
  /** @throws Error when it was accepted */
  readonly refusal: (document: unknown, more?: object, headers?: Headers) => Promise<Problem>;
}

export function settingsClient({ app, send, refusal }: TestApi): SettingsClient {
  const post =
    (path: string): SettingsClient['apply'] =>
    async (document, more = {}, headers = {}) => {
      const { status, body } = await send('POST', path, { document, ...more }, headers);
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return body as SettingsPlanBody;
    };
  return {
    text: async () => {
      const answer = await app.inject({ url: apiPaths.settings, headers: { accept: 'application/yaml' } });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      return answer.body;
    },
    document: async () => (await send('GET', apiPaths.settings)).body as SettingsDocument,
    plan: post(apiPaths.settingsPlan),
    apply: post(apiPaths.settingsApply),
    refusal: (document, more = {}, headers = {}) =>
      refusal('POST', apiPaths.settingsApply, { document, ...more }, headers),
  };
}

/** `action kind place` of each change. */
export const changesOf = ({ changes }: SettingsPlanBody): readonly string[] =>
  changes.map(({ action, kind, place, preset }) =>
    [
      action,
      kind,
      ...[place?.runtime, place?.model, place?.profile, preset].filter((name) => typeof name === 'string'),
    ].join(' '),
  );

/** `code pointer` of each fault. */
export const faultsOf = ({ errors = [] }: Problem): readonly string[] =>
  errors.map(({ code, pointer }) => `${code} ${pointer}`);
