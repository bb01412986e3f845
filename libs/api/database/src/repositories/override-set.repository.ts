import { IsNull, PessimisticLockTransactionRequiredError, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { OverrideSetEntity } from '../entities/override-set.entity.js';
import { overrideSetColumns } from './read-columns.js';
import { rungClaims } from './rung-claims.js';

/** Which override set: a runtime's (`model` null), a model's own (`profile` null) or a profile's. */
export interface SetAddress {
  readonly runtimeId: string;
  readonly model: string | null;
  readonly profile: string | null;
}

export class OverrideSetRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The sets that bear on the address, in one round trip: its own and those on the rungs below it. */
  onLadder({ runtimeId, model, profile }: SetAddress): Promise<OverrideSetEntity[]> {
    return this.manager.query<OverrideSetEntity[]>(
      `SELECT ${overrideSetColumns} FROM override_sets
       WHERE (runtime_id = $1 AND model IS NULL AND profile IS NULL)
          OR (runtime_id = $1 AND model = $2 AND profile IS NULL)
          OR (runtime_id = $1 AND model = $2 AND profile = $3)`,
      [runtimeId, model, profile],
    );
  }

  /**
   * The sets on the rungs above the address that hold a value or a policy of one of these parameters: of the models of a runtime
   * and of their profiles, or of the profiles of a model.
   */
  above({ runtimeId, model }: SetAddress, parameters: readonly string[]): Promise<OverrideSetEntity[]> {
    return this.manager.query<OverrideSetEntity[]>(
      `SELECT ${overrideSetColumns} FROM override_sets
       WHERE runtime_id = $1 AND (($2::text IS NULL AND model IS NOT NULL) OR (model = $2 AND profile IS NOT NULL))
         AND (params ?| $3 OR policies ?| $3)
       ORDER BY ${byPlace}`,
      [runtimeId, model, parameters],
    );
  }

  find(address: SetAddress): Promise<OverrideSetEntity | null> {
    return this.manager.findOneBy(OverrideSetEntity, at(address));
  }

  /**
   * Keeps the rungs above and below these sets from being written until the transaction is over, whether their rows are there
   * yet or not: who writes a rung has it to itself, who writes above it shares it. To be called before any set is locked.
   */
  async claim(addresses: readonly SetAddress[]): Promise<void> {
    const claims = rungClaims(addresses);
    await this.manager.query(
      `SELECT CASE WHEN alone THEN pg_advisory_xact_lock(key) ELSE pg_advisory_xact_lock_shared(key) END
       FROM (SELECT hashtextextended(rung, ${claimSeed}) AS key, alone
             FROM unnest($1::text[], $2::boolean[]) WITH ORDINALITY AS claim (rung, alone, place)
             ORDER BY place) AS claims`,
      [claims.map(({ runtimeId, model }) => JSON.stringify([runtimeId, model])), claims.map(({ alone }) => alone)],
    );
  }

  /** The set, held against other writers until the transaction is over; `null` when there is none yet. */
  async lockExisting({ runtimeId, model, profile }: SetAddress): Promise<OverrideSetEntity | null> {
    const [set] = await this.manager.query<OverrideSetEntity[]>(
      `SELECT ${overrideSetColumns} FROM override_sets
       WHERE runtime_id = $1
         AND (model = $2 OR (model IS NULL AND $2::text IS NULL))
         AND (profile = $3 OR (profile IS NULL AND $3::text IS NULL))
       FOR UPDATE`,
      [runtimeId, model, profile],
    );
    return set ?? null;
  }

  /** The set, made when it is not there yet, and held against other writers until the transaction is over. */
  async lock({ runtimeId, model, profile }: SetAddress): Promise<OverrideSetEntity> {
    if (!this.manager.queryRunner?.isTransactionActive) throw new PessimisticLockTransactionRequiredError();
    // The update changes nothing; it is what locks a row that is there already, and makes RETURNING give it back.
    const [set] = await this.manager.query<OverrideSetEntity[]>(
      `INSERT INTO override_sets (runtime_id, model, profile) VALUES ($1, $2, $3)
       ON CONFLICT (runtime_id, model, profile) DO UPDATE SET version = override_sets.version
       RETURNING ${overrideSetColumns}`,
      [runtimeId, model, profile],
    );
    if (!set) throw new Error('the override set that was just locked is gone');
    return set;
  }

  /** Every set of the runtimes that was ever written, by runtime, model and profile. */
  ofRuntimes(runtimeIds: readonly string[]): Promise<OverrideSetEntity[]> {
    return this.manager.query<OverrideSetEntity[]>(
      `SELECT ${overrideSetColumns} FROM override_sets WHERE runtime_id = ANY ($1) AND version > 0 ORDER BY ${byPlace}`,
      [runtimeIds],
    );
  }

  /** The same, held against other writers until the transaction is over; locked one after the other, lower rungs first. */
  lockOfRuntimes(runtimeIds: readonly string[]): Promise<OverrideSetEntity[]> {
    return this.manager.query<OverrideSetEntity[]>(
      `SELECT ${overrideSetColumns} FROM override_sets WHERE runtime_id = ANY ($1) AND version > 0 ORDER BY ${byPlace}
       FOR UPDATE`,
      [runtimeIds],
    );
  }

  /** Several sets at once, made where they are not there yet and locked one after the other, lower rungs first. */
  lockAll(addresses: readonly SetAddress[]): Promise<OverrideSetEntity[]> {
    return this.manager.query<OverrideSetEntity[]>(
      `INSERT INTO override_sets (runtime_id, model, profile)
       SELECT "runtimeId", model, profile
       FROM jsonb_to_recordset($1) AS wanted ("runtimeId" text, model text, profile text)
       ORDER BY "runtimeId" COLLATE "C", model COLLATE "C" NULLS FIRST, profile COLLATE "C" NULLS FIRST
       ON CONFLICT (runtime_id, model, profile) DO UPDATE SET version = override_sets.version
       RETURNING ${overrideSetColumns}`,
      [JSON.stringify(addresses)],
    );
  }

  /** Writes the content of sets that this transaction holds. */
  async updateAll(sets: readonly OverrideSetEntity[]): Promise<void> {
    if (sets.length === 0) return;
    await this.manager.query(
      `UPDATE override_sets held SET version = given.version, params = given.params, policies = given.policies,
         attribution = given.attribution, updated_at = given."updatedAt", updated_by = given."updatedBy",
         deleted_at = given."deletedAt"
       FROM jsonb_to_recordset($1) AS given (id bigint, version int, params jsonb, policies jsonb, attribution jsonb,
         "updatedAt" timestamptz, "updatedBy" text, "deletedAt" timestamptz)
       WHERE held.id = given.id`,
      [JSON.stringify(sets)],
    );
  }

  /** Writes the content of a set that this transaction holds. */
  update(set: OverrideSetEntity): Promise<void> {
    return this.updateAll([set]);
  }

  /** Takes a set that `lock` made back, when it turns out that there is nothing to write. One that was ever written stays. */
  async discard({ id }: OverrideSetEntity): Promise<void> {
    await this.manager.query('DELETE FROM override_sets WHERE id = $1 AND version = 0', [id]);
  }

  /** Profiles of a model that are there, empty or not; at most `limit` behind the name `after`, by name. */
  profiles(runtimeId: string, model: string, after: string | null, limit: number): Promise<OverrideSetEntity[]> {
    return this.manager.query<OverrideSetEntity[]>(
      `SELECT ${overrideSetColumns} FROM override_sets
       WHERE runtime_id = $1 AND model = $2 AND ${isProfile} AND ($3::text IS NULL OR profile > $3)
       ORDER BY profile LIMIT $4`,
      [runtimeId, model, after, limit],
    );
  }

  /** Every set that holds anything, or those of one runtime; by runtime, model and profile. */
  filled(runtimeId?: string): Promise<OverrideSetEntity[]> {
    return this.manager.query<OverrideSetEntity[]>(
      `SELECT ${overrideSetColumns} FROM override_sets
       WHERE ($1::text IS NULL OR runtime_id = $1) AND ${isFilled} ORDER BY ${byPlace}`,
      [runtimeId ?? null],
    );
  }

  /** Every set that bears on requests to one model, by whatever profile; `model` null: to any model of the runtime. */
  bearingOn(runtimeId: string, model: string | null): Promise<OverrideSetEntity[]> {
    return this.manager.query<OverrideSetEntity[]>(
      `SELECT ${overrideSetColumns} FROM override_sets
       WHERE runtime_id = $1 AND ($2::text IS NULL OR model IS NULL OR model = $2) AND (${isFilled} OR (${isProfile}))
       ORDER BY ${byPlace}`,
      [runtimeId, model],
    );
  }

  /** What adapters have to know of: every set that holds anything, and every profile that is there, for it has a name. */
  served(): Promise<OverrideSetEntity[]> {
    return this.manager.query<OverrideSetEntity[]>(
      `SELECT ${overrideSetColumns} FROM override_sets WHERE ${isFilled} OR (${isProfile}) ORDER BY ${byPlace}`,
    );
  }
}

/** Apart from whatever else may take advisory locks in this database. */
const claimSeed = 4_071_663;

const isFilled = `(params <> '{}' OR policies <> '{}')`;
/** Of a deleted one the row stays. */
const isProfile = 'profile IS NOT NULL AND version > 0 AND deleted_at IS NULL';
const byPlace = 'runtime_id, model NULLS FIRST, profile NULLS FIRST';

const at = ({ runtimeId, model, profile }: SetAddress): FindOptionsWhere<OverrideSetEntity> => ({
  runtimeId,
  model: model ?? IsNull(),
  profile: profile ?? IsNull(),
});
