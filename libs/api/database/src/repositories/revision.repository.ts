import { LessThan, type EntityManager } from 'typeorm';
import { RevisionEntity } from '../entities/revision.entity.js';

export class RevisionRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(revision: RevisionEntity): Promise<void> {
    const { setId, version, action, params, policies, diff, reason, userId, at, requestId } = revision;
    await this.manager.query(
      `INSERT INTO revisions (set_id, version, action, params, policies, diff, reason, user_id, at, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [setId, version, action, params, policies, diff, reason, userId, at, requestId],
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
