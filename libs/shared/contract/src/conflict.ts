import type { PolicyConflict } from '@kamerton/parameter-schema';
import type { DiffBody } from './config.js';

export { resolutionKinds, type ResolutionKind } from '@kamerton/parameter-schema';

/** An override set by its place: `model` null is the runtime-wide one, `profile` null the model's own. */
export interface SetPlace {
  readonly runtime: string;
  readonly model: string | null;
  readonly profile: string | null;
}

/** One contradiction between a write and a schema, or a write and another set; and how `resolve_conflicts` settles it. */
export interface ConflictResolution extends SetPlace, PolicyConflict {
  /** In the language of `Accept-Language`. */
  readonly message: string;
}

/** Another set that a write changed as well. */
export interface AlsoChanged extends SetPlace {
  /** After the change; on a dry run the version as it stands. */
  readonly version: number;
  readonly diff: DiffBody;
}
