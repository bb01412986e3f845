import type { RuntimeEntity } from '@kamerton/api-database';
import type { RuntimeSetting } from './runtime-setting.js';

/** A runtime that nobody has looked at yet. */
export const newRuntime = (setting: RuntimeSetting, at: Date): RuntimeEntity => ({
  ...setting,
  credential: setting.credential ?? null,
  version: null,
  status: 'unknown',
  lastSeenAt: null,
  lastError: null,
  createdAt: at,
  updatedAt: at,
});
