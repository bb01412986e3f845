import { apiPaths, type WriteOptions } from '@kamerton/contract';
import type { Address } from '../command-line/address-options.js';

interface Paging {
  readonly limit?: number;
  readonly cursor?: string;
}

/** The paths of one override set, whichever rung it stands on. */
export const setPaths = ({ model, runtime, profile }: Address) =>
  model === null ? runtimePaths(runtime) : modelPaths(model, { runtime, profile });

export type SetPaths = ReturnType<typeof runtimePaths>;

const runtimePaths = (runtime: string) => ({
  config: (options: WriteOptions = {}) => apiPaths.runtimeConfig(runtime, options),
  revisions: (page: Paging) => apiPaths.runtimeRevisions(runtime, page),
  revision: (version: number) => apiPaths.runtimeRevision(runtime, version),
  comparison: (version: number, to?: number) => apiPaths.runtimeComparison(runtime, version, to),
  restore: (version: number, options: WriteOptions = {}) => apiPaths.runtimeRestore(runtime, version, options),
});

const modelPaths = (
  model: string,
  scope: { readonly runtime: string | undefined; readonly profile: string | undefined },
): SetPaths => ({
  config: (options = {}) => apiPaths.modelConfig(model, { ...scope, ...options }),
  revisions: (page) => apiPaths.revisions(model, { ...scope, ...page }),
  revision: (version) => apiPaths.revision(model, version, scope),
  comparison: (version, to) => apiPaths.comparison(model, version, { ...scope, ...(to !== undefined && { to }) }),
  restore: (version, options = {}) => apiPaths.restore(model, version, { ...scope, ...options }),
});
