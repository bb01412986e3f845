import type { ParameterValues } from '@kamerton/parameter-schema';

/** Item of GET /presets: a named parameter set that belongs to no model. Values are canonical, as the glossary means them. */
export interface PresetBody {
  /** As `profilePattern`. */
  readonly name: string;
  /** What it is for, and why these values; of a shipped preset in the language of `Accept-Language`. */
  readonly description: string;
  readonly params: ParameterValues;
  /** `true`: part of Kamerton, and not to be changed. */
  readonly shipped: boolean;
  /** 0: shipped. */
  readonly version: number;
  readonly updated_at: string | null;
  readonly updated_by: string | null;
}

/** Item of GET /presets/{name}/revisions, newest first; also of a preset that is no more. */
export interface PresetRevisionBody {
  readonly version: number;
  readonly action: 'create' | 'update' | 'delete';
  /** As the change left it; of a deletion as it was. */
  readonly description: string;
  readonly params: ParameterValues;
  readonly user_id: string;
  readonly at: string;
  readonly reason: string | null;
}

/** Body of POST /presets. */
export interface NewPresetBody {
  readonly name: string;
  readonly description?: string;
  readonly params: ParameterValues;
  readonly reason?: string;
}

/** Body of PATCH /presets/{name}: what is left out stays; `params` replaces all of them. */
export interface PresetPatchBody {
  readonly description?: string;
  readonly params?: ParameterValues;
  readonly reason?: string;
}

/** `diff` of an audit event `preset.*`. */
export interface PresetDiff {
  readonly preset: string;
  readonly description?: { readonly from: string | null; readonly to: string | null };
  readonly params?: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
}

export const maxPresetDescriptionLength = 1_000;
