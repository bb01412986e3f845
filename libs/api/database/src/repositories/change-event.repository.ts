import type { AuditAction } from '@kamerton/contract';
import type { EntityManager } from 'typeorm';
import { ChangeEventEntity } from '../entities/change-event.entity.js';

/** All that are given must hold. */
export interface ChangeEventFilter {
  readonly runtime?: string | undefined;
  readonly model?: string | undefined;
  readonly profile?: string | undefined;
  readonly userId?: string | undefined;
  readonly action?: AuditAction | undefined;
  /** A parameter whose value or policy changed, or beneath which something moved. */
  readonly parameter?: string | undefined;
  /** Not before. */
  readonly from?: Date | undefined;
  /** Before. */
  readonly to?: Date | undefined;
  readonly requestId?: string | undefined;
}

const driftActions: readonly AuditAction[] = ['model.drift', 'model.drift_seen'];
const notParameters: readonly string[] = ['policies', 'runtime_version', 'digest', 'invalid_overrides'];

export class ChangeEventRepository {
  constructor(private readonly manager: EntityManager) {}

  /** At most `limit` events with a sequence under `before`; newest first. */
  page(filter: ChangeEventFilter, before: number | null, limit: number): Promise<ChangeEventEntity[]> {
    const query = this.manager.createQueryBuilder(ChangeEventEntity, 'e');
    if (before !== null) query.andWhere('e.sequence < :before', { before });
    if (filter.runtime !== undefined) query.andWhere('e.runtimeId = :runtime', { runtime: filter.runtime });
    if (filter.model !== undefined) query.andWhere('e.model = :model', { model: filter.model });
    if (filter.profile !== undefined) query.andWhere('e.profile = :profile', { profile: filter.profile });
    if (filter.userId !== undefined) query.andWhere('e.userId = :userId', { userId: filter.userId });
    if (filter.action !== undefined) query.andWhere('e.action = :action', { action: filter.action });
    if (filter.from !== undefined) query.andWhere('e.at >= :from', { from: filter.from });
    if (filter.to !== undefined) query.andWhere('e.at < :to', { to: filter.to });
    if (filter.requestId !== undefined) query.andWhere('e.requestId = :requestId', { requestId: filter.requestId });
    if (filter.parameter !== undefined) {
      const { parameter } = filter;
      query.andWhere(`(e.diff ? :parameter OR e.diff -> 'policies' ? :parameter)`, { parameter });
      // The diffs of administrative acts have keys too, and diffs of parameters have keys that are none.
      query.andWhere(`(e.action LIKE 'config.%' OR e.action IN (:...driftActions))`, { driftActions });
      query.andWhere(':parameter NOT IN (:...notParameters)', { parameter, notParameters });
    }
    return query.orderBy('e.sequence', 'DESC').limit(limit).getMany();
  }

  /** At most `limit` events with a sequence over `after`; oldest first, as the hash chain runs. */
  following(after: number, limit: number): Promise<ChangeEventEntity[]> {
    return this.manager
      .createQueryBuilder(ChangeEventEntity, 'e')
      .where('e.sequence > :after', { after })
      .orderBy('e.sequence', 'ASC')
      .limit(limit)
      .getMany();
  }
}
