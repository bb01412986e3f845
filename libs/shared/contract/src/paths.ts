import type { SettingsFormat } from './transfer.js';

/** Paths of the HTTP API, version 1. Model and runtime names go in percent-encoded. */
export const apiBase = '/api/v1';

export interface ConfigScope {
  readonly runtime?: string | undefined;
  readonly profile?: string | undefined;
}

/** Of a write to an override set. */
export interface WriteOptions {
  readonly dry_run?: boolean | undefined;
  /** Settles what contradicts the policies written, instead of refusing: see `ConflictResolution`. */
  readonly resolve_conflicts?: boolean | undefined;
}

const query = (parameters: Readonly<Record<string, string | number | boolean | undefined>>): string => {
  const entries = Object.entries(parameters).filter((entry) => entry[1] !== undefined);
  const text = new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
};

export const apiPaths = {
  runtimes: `${apiBase}/runtimes`,
  runtime: (id: string) => `${apiBase}/runtimes/${encodeURIComponent(id)}`,
  runtimeRefresh: (id: string) => `${apiBase}/runtimes/${encodeURIComponent(id)}/refresh`,
  runtimeConfig: (id: string, options: WriteOptions & { readonly at?: string } = {}) =>
    `${apiBase}/runtimes/${encodeURIComponent(id)}/config${query({ ...options })}`,
  runtimeRevisions: (id: string, page: { readonly limit?: number; readonly cursor?: string } = {}) =>
    `${apiBase}/runtimes/${encodeURIComponent(id)}/config/revisions${query({ ...page })}`,
  runtimeRevision: (id: string, version: number) =>
    `${apiBase}/runtimes/${encodeURIComponent(id)}/config/revisions/${version}`,
  runtimeComparison: (id: string, version: number, to?: number) =>
    `${apiBase}/runtimes/${encodeURIComponent(id)}/config/revisions/${version}/compare${query({ to })}`,
  runtimeRestore: (id: string, version: number, options: WriteOptions = {}) =>
    `${apiBase}/runtimes/${encodeURIComponent(id)}/config/revisions/${version}/restore${query({ ...options })}`,
  models: (filter: Readonly<Record<string, string | number | boolean | undefined>> = {}) =>
    `${apiBase}/models${query(filter)}`,
  model: (model: string, scope: ConfigScope = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}${query({ ...scope })}`,
  modelConfig: (model: string, scope: ConfigScope & WriteOptions & { readonly at?: string } = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/config${query({ ...scope })}`,
  revisions: (model: string, scope: ConfigScope & { readonly limit?: number; readonly cursor?: string } = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/config/revisions${query({ ...scope })}`,
  revision: (model: string, version: number, scope: ConfigScope = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/config/revisions/${version}${query({ ...scope })}`,
  comparison: (model: string, version: number, scope: ConfigScope & { readonly to?: number } = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/config/revisions/${version}/compare${query({ ...scope })}`,
  transfer: (model: string, scope: ConfigScope & WriteOptions = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/config/transfer${query({ ...scope })}`,
  configExport: (model: string, scope: ConfigScope & { readonly format: SettingsFormat }) =>
    `${apiBase}/models/${encodeURIComponent(model)}/config/export${query({ ...scope })}`,
  profiles: (model: string, scope: Pick<ConfigScope, 'runtime'> = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/profiles${query({ ...scope })}`,
  profile: (model: string, profile: string, scope: Pick<ConfigScope, 'runtime'> = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/profiles/${encodeURIComponent(profile)}${query({ ...scope })}`,
  presets: `${apiBase}/presets`,
  preset: (name: string) => `${apiBase}/presets/${encodeURIComponent(name)}`,
  presetRevisions: (name: string, page: { readonly limit?: number; readonly cursor?: string } = {}) =>
    `${apiBase}/presets/${encodeURIComponent(name)}/revisions${query({ ...page })}`,
  presetRestore: (name: string, version: number, options: Pick<WriteOptions, 'dry_run'> = {}) =>
    `${apiBase}/presets/${encodeURIComponent(name)}/revisions/${version}/restore${query({ ...options })}`,
  settings: `${apiBase}/settings`,
  settingsPlan: `${apiBase}/settings/plan`,
  settingsApply: `${apiBase}/settings/apply`,
  receipts: `${apiBase}/receipts`,
  restore: (model: string, version: number, scope: ConfigScope & WriteOptions = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/config/revisions/${version}/restore${query({ ...scope })}`,
  modelVerification: (model: string, scope: Pick<ConfigScope, 'runtime'> & { readonly dry_run?: boolean } = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/verification${query({ ...scope })}`,
  modelDrift: (model: string, scope: Pick<ConfigScope, 'runtime'> = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/drift${query({ ...scope })}`,
  snapshot: (filter: { readonly runtime?: string; readonly model?: string } = {}) =>
    `${apiBase}/snapshot${query({ ...filter })}`,
  resolve: `${apiBase}/generation/resolve`,
  auditVerify: `${apiBase}/audit/verify`,
  auditEvents: (filter: Readonly<Record<string, string | number | undefined>> = {}) =>
    `${apiBase}/audit/events${query(filter)}`,
  openapi: '/api/openapi.json',
  docs: '/api/docs',
  metrics: '/metrics',
  live: '/health/live',
  ready: '/health/ready',
} as const;
