import type { ConfigWriteBody, RevisionBody, RevisionDetailBody } from '@kamerton/contract';
import { configBody } from './config-body';

export const revisionBody = (given: Partial<RevisionBody> = {}): RevisionBody => ({
  version: 7,
  user_id: 'piotr',
  at: '2026-03-10T09:00:00.000Z',
  reason: 'steadier answers',
  action: 'patch',
  diff: { temperature: { from: 0.8, to: 0.4 } },
  ...given,
});

export const revisionDetailBody = (given: Partial<RevisionDetailBody> = {}): RevisionDetailBody => ({
  ...revisionBody(),
  params: { temperature: 0.4 },
  policies: {},
  current: true,
  ...given,
});

/** An answer to a write; with `dry_run` what it would be. */
export const configWriteBody = (given: Partial<ConfigWriteBody> = {}): ConfigWriteBody => ({
  ...configBody(),
  diff: {},
  revision: null,
  dry_run: true,
  resolved: [],
  also_changed: [],
  impact: { targets: [], target_count: 0 },
  ...given,
});
