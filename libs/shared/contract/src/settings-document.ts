import type { ParameterValues, Policies } from '@kamerton/parameter-schema';
import type { DiffBody } from './config.js';
import type { SetPlace } from './conflict.js';

/**
 * Everything that people set, as one document: for Git, and for `kamerton plan`, `apply` and `export`. Lists are in ascending
 * order of their names, empty parts are left out, so that the same state is always the same text. Of the two lists at the top
 * an empty one says that there is none; one that is left out says nothing of its kind, and `prune` does not reach it.
 */
export interface SettingsDocument {
  readonly kamerton: 1;
  readonly runtimes?: readonly RuntimeSettings[];
  readonly presets?: readonly PresetSettings[];
}

export interface OverrideSettings {
  readonly params?: ParameterValues;
  readonly policies?: Policies;
}

/** A runtime with its runtime-wide set. The credential is never exported; left out it stays as it is. */
export interface RuntimeSettings extends OverrideSettings {
  readonly id: string;
  readonly kind: string;
  readonly base_url: string;
  /** Left out: `true`. */
  readonly enabled?: boolean;
  /** Name of the environment variable that holds the secret. */
  readonly credential?: string;
  readonly models?: readonly ModelSettings[];
}

export interface ModelSettings extends OverrideSettings {
  readonly model: string;
  readonly profiles?: readonly ProfileSettings[];
}

export interface ProfileSettings extends OverrideSettings {
  readonly profile: string;
}

/** A preset of the team's own; shipped ones are not in the document. */
export interface PresetSettings {
  readonly name: string;
  readonly description?: string;
  readonly params: ParameterValues;
}

/** Body of POST /settings/plan and POST /settings/apply. */
export interface SettingsRequestBody {
  readonly document: SettingsDocument;
  /** `true`: what the document does not name is removed. Left out: it stays, and the plan counts it. */
  readonly prune?: boolean;
  /** Only with apply: the plan that was looked at. If anything moved since, 412 VERSION_CONFLICT. */
  readonly plan_hash?: string;
  readonly reason?: string;
}

export const settingsChangeKinds = ['runtime', 'override_set', 'preset'] as const;
export type SettingsChangeKind = (typeof settingsChangeKinds)[number];

export interface SettingsChange {
  readonly kind: SettingsChangeKind;
  readonly action: 'create' | 'update' | 'delete';
  /** Of a runtime and of its sets. */
  readonly place: SetPlace | null;
  /** Of a preset. */
  readonly preset: string | null;
  /** Version before, and after when it was applied; runtimes have none. */
  readonly version: { readonly from: number; readonly to: number } | null;
  readonly diff: DiffBody | Readonly<Record<string, unknown>>;
}

/** Answer of POST /settings/plan and of POST /settings/apply. */
export interface SettingsPlanBody {
  /** In the order in which they are made. Empty: the server is as the document says. */
  readonly changes: readonly SettingsChange[];
  /** Objects of the server that the document does not name and that stay because `prune` was not given. */
  readonly unmanaged: readonly string[];
  /** Of the plan together with the state it was made for. */
  readonly plan_hash: string;
  readonly applied: boolean;
}
