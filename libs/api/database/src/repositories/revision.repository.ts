import { LessThan, type EntityManager } from 'typeorm';
import { RevisionEntity } from '../entities/revision.entity.js';

export class RevisionRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(revision: RevisionEntity): Promise<void> {
    await this.manager.insert(RevisionEntity, revision);
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
