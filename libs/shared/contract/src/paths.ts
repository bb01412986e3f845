/** Paths of the HTTP API, version 1. Model and runtime names go in percent-encoded. */
export const apiBase = '/api/v1';

export interface ConfigScope {
  readonly runtime?: string | undefined;
  readonly profile?: string | undefined;
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
  runtimeConfig: (id: string) => `${apiBase}/runtimes/${encodeURIComponent(id)}/config`,
  models: (filter: Readonly<Record<string, string | number | boolean | undefined>> = {}) =>
    `${apiBase}/models${query(filter)}`,
  model: (model: string, scope: ConfigScope = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}${query({ ...scope })}`,
  modelConfig: (model: string, scope: ConfigScope & { readonly dry_run?: boolean } = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/config${query({ ...scope })}`,
  revisions: (model: string, scope: ConfigScope & { readonly limit?: number; readonly cursor?: string } = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/config/revisions${query({ ...scope })}`,
  restore: (model: string, version: number, scope: ConfigScope = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/config/revisions/${version}/restore${query({ ...scope })}`,
  modelVerification: (model: string, scope: Pick<ConfigScope, 'runtime'> & { readonly dry_run?: boolean } = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/verification${query({ ...scope })}`,
  modelDrift: (model: string, scope: Pick<ConfigScope, 'runtime'> = {}) =>
    `${apiBase}/models/${encodeURIComponent(model)}/drift${query({ ...scope })}`,
  snapshot: (filter: { readonly runtime?: string; readonly model?: string } = {}) =>
    `${apiBase}/snapshot${query({ ...filter })}`,
  resolve: `${apiBase}/generation/resolve`,
  auditEvents: (filter: Readonly<Record<string, string | number | undefined>> = {}) =>
    `${apiBase}/audit/events${query(filter)}`,
  openapi: '/api/openapi.json',
  docs: '/api/docs',
  metrics: '/metrics',
  live: '/health/live',
  ready: '/health/ready',
} as const;
