import type { Command } from '../command-line/command.js';
import { completion } from './completion/completion.js';
import { get } from './configuration/get.js';
import { set } from './configuration/set.js';
import { presets } from './presets/presets.js';
import { profiles } from './profiles/profiles.js';
import { models } from './registry/models.js';
import { runtimes } from './registry/runtimes.js';
import { diff } from './revisions/diff.js';
import { history } from './revisions/history.js';
import { restore } from './revisions/restore.js';
import { apply } from './settings/apply.js';
import { exportSettings } from './settings/export.js';
import { plan } from './settings/plan.js';
import { copy } from './transfers/copy.js';
import { importSettings } from './transfers/import.js';
import { use } from './transfers/use.js';
import { verify } from './verification/verify.js';

/** In the order of the help: looking, changing, moving, settings as code, the rest. */
export const commands: readonly Command[] = [
  models,
  runtimes,
  get,
  set,
  diff,
  history,
  restore,
  profiles,
  presets,
  use,
  copy,
  importSettings,
  exportSettings,
  plan,
  apply,
  verify,
  completion,
];
