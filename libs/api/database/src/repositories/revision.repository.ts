import { LessThan, type EntityManager } from 'typeorm';
import { RevisionEntity } from '../entities/revision.entity.js';

export class RevisionRepository {
  constructor(private readonly manager: EntityManager) {}

  insert(revision: RevisionEntity): Promise<void> {
    return this.insertAll([revision]);
  }

  async insertAll(revisions: readonly RevisionEntity[]): Promise<void> {
    if (revisions.length === 0) return;
    await this.manager.query(
      `INSERT INTO revisions (set_id, version, action, params, policies, attribution, deleted, diff, reason, user_id, at,
         request_id)
       SELECT "setId", version, action, params, policies, attribution, deleted, diff, reason, "userId", at, "requestId"
       FROM jsonb_to_recordset($1) AS given ("setId" bigint, version int, action text, params jsonb, policies jsonb,
         attribution jsonb, deleted boolean, diff jsonb, reason text, "userId" text, at timestamptz, "requestId" text)`,
      [JSON.stringify(revisions)],
    );
  }

  find(setId: string, version: number): Promise<RevisionEntity | null> {
    return this.manager.findOneBy(RevisionEntity, { setId, version });
  }

  /** At most `limit` revisions older than version `before`; newest first. */
  page(setId: string, before: number | null, limit: number): Promise<RevisionEntity[]> {
    return this.manager.find(RevisionEntity, {
      where: before === null ? { setId } : { setId, version: LessThan(before) },
      order: { version: 'DESC' },
      take: limit,
    });
  }
}
