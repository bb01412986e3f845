import type { ParameterValues } from '@kamerton/parameter-schema';
import type { EntityManager } from 'typeorm';

/** A preset of the team's own as it stands. */
export interface StoredPreset {
  readonly name: string;
  /** 0: never written. A preset that was deleted keeps its number. */
  readonly version: number;
  /** `false`: there is no such preset, now or ever. */
  readonly live: boolean;
  readonly description: string;
  readonly params: ParameterValues;
  readonly updatedAt: Date | null;
  readonly updatedBy: string | null;
}

/** One accepted change of a preset, with its whole content after it; a deletion keeps the content that went. */
export interface PresetRevision {
  readonly preset: string;
  readonly version: number;
  readonly action: 'create' | 'update' | 'delete';
  readonly description: string;
  readonly params: ParameterValues;
  readonly reason: string | null;
  readonly userId: string;
  readonly at: Date;
  readonly requestId: string;
}

const columns = `name, version, live, description, params, updated_at AS "updatedAt", updated_by AS "updatedBy"`;

export class PresetRepository {
  constructor(private readonly database: Pick<EntityManager, 'query'>) {}

  /** Those that there are now, by name. */
  all(): Promise<StoredPreset[]> {
    return this.database.query<StoredPreset[]>(`SELECT ${columns} FROM presets WHERE live ORDER BY name`);
  }

  /** `null`: there is none now. */
  async find(name: string): Promise<StoredPreset | null> {
    const [preset] = await this.database.query<StoredPreset[]>(
      `SELECT ${columns} FROM presets WHERE name = $1 AND live`,
      [name],
    );
    return preset ?? null;
  }

  /** Those that there are now and whatever stands under the names, live or not; by name. */
  standing(names: readonly string[]): Promise<StoredPreset[]> {
    return this.database.query<StoredPreset[]>(
      `SELECT ${columns} FROM presets WHERE live OR name = ANY ($1) ORDER BY name`,
      [names],
    );
  }

  /**
   * What stands under the name, held against other writers until the transaction is over; `live` tells whether that is a
   * preset. Whoever holds several takes them in the order of their names.
   */
  async hold(name: string): Promise<StoredPreset> {
    await this.database.query('INSERT INTO presets (name) VALUES ($1) ON CONFLICT DO NOTHING', [name]);
    const [preset] = await this.database.query<StoredPreset[]>(
      `SELECT ${columns} FROM presets WHERE name = $1 FOR UPDATE`,
      [name],
    );
    if (preset === undefined) throw new Error('a preset that was just made is gone');
    return preset;
  }

  /** The revision, and the preset as it leaves it. */
  async record({ preset, version, action, description, params, reason, userId, at, requestId }: PresetRevision) {
    await this.database.query(
      `UPDATE presets SET version = $2, live = $3, description = $4, params = $5, updated_at = $6, updated_by = $7
       WHERE name = $1`,
      [preset, version, action !== 'delete', description, params, at, userId],
    );
    await this.database.query(
      `INSERT INTO preset_revisions (preset, version, action, description, params, reason, user_id, at, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [preset, version, action, description, params, reason, userId, at, requestId],
    );
  }

  async revision(preset: string, version: number): Promise<PresetRevision | null> {
    const [revision] = await this.revisions(preset, version + 1, 1);
    return revision?.version === version ? revision : null;
  }

  /** At most `limit` revisions older than version `before`; newest first. */
  revisions(preset: string, before: number | null, limit: number): Promise<PresetRevision[]> {
    return this.database.query<PresetRevision[]>(
      `SELECT preset, version, action, description, params, reason, user_id AS "userId", at, request_id AS "requestId"
       FROM preset_revisions WHERE preset = $1 AND ($2::int IS NULL OR version < $2) ORDER BY version DESC LIMIT $3`,
      [preset, before, limit],
    );
  }
}
