import type { EntityManager } from 'typeorm';
import { RuntimeEntity } from '../entities/runtime.entity.js';

export type RuntimePatch = Partial<Omit<RuntimeEntity, 'id' | 'createdAt'>>;

export class RuntimeRepository {
  constructor(private readonly manager: EntityManager) {}

  /** By id. */
  all(): Promise<RuntimeEntity[]> {
    return this.manager.find(RuntimeEntity, { order: { id: 'ASC' } });
  }

  find(id: string): Promise<RuntimeEntity | null> {
    return this.manager.findOneBy(RuntimeEntity, { id });
  }

  /** The runtime, held against other writers until the transaction is over. */
  lock(id: string): Promise<RuntimeEntity | null> {
    return this.manager.findOne(RuntimeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Keeps the runtime from being removed until the transaction is over; it may still change. `false`: there is no such runtime. */
  async hold(id: string): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>('SELECT id FROM runtimes WHERE id = $1 FOR KEY SHARE', [id]);
    return rows.length > 0;
  }

  /** `false`: the id is taken; nothing was written. */
  async insert(runtime: RuntimeEntity): Promise<boolean> {
    const result = await this.manager
      .createQueryBuilder()
      .insert()
      .into(RuntimeEntity)
      .values(runtime)
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(result.raw) && result.raw.length > 0;
  }

  /** `false`: there is no such runtime. */
  async update(id: string, patch: RuntimePatch): Promise<boolean> {
    const result = await this.manager.update(RuntimeEntity, { id }, patch);
    return result.affected === 1;
  }

  /** With its models and override sets; the audit log keeps what happened to them. `false`: there is no such runtime. */
  async remove(id: string): Promise<boolean> {
    const result = await this.manager.delete(RuntimeEntity, { id });
    return result.affected === 1;
  }
}
