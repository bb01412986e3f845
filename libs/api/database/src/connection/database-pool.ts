import type { DataSource } from 'typeorm';

export interface PoolUsage {
  readonly inUse: number;
  readonly idle: number;
  /** Pieces of work that wait for a connection. */
  readonly waiting: number;
}

/** What `pg` calls its counts. */
interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** How busy this process keeps its connections. */
export class DatabasePool {
  constructor(private readonly dataSource: DataSource) {}

  usage(): PoolUsage {
    const { totalCount, idleCount, waitingCount } = this.counts();
    return { inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  private counts(): PoolCounts {
    const { driver } = this.dataSource;
    const pool: unknown = 'master' in driver ? driver.master : null;
    // Before it is connected and after it is closed a data source has no pool.
    return isPool(pool) ? pool : { totalCount: 0, idleCount: 0, waitingCount: 0 };
  }
}

const isPool = (pool: unknown): pool is PoolCounts =>
  typeof pool === 'object' && pool !== null && 'totalCount' in pool && 'idleCount' in pool && 'waitingCount' in pool;
