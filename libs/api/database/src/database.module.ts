import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource } from './connection/create-data-source.js';
import { DatabaseHealth } from './connection/database-health.js';
import { DatabasePool } from './connection/database-pool.js';
import type { DatabaseOptions } from './connection/database-options.js';
import { IdempotencyKeyRepository } from './repositories/idempotency-key.repository.js';
import { Repositories } from './repositories/repositories.js';
import { StaleRowsCleaner } from './repositories/stale-rows.cleaner.js';
import { ServingMark } from './serving/serving-mark.js';
import { UnitOfWork } from './unit-of-work/unit-of-work.js';

const fromDataSource = <Provided>(
  provide: new (...dependencies: never[]) => Provided,
  useFactory: (dataSource: DataSource) => Provided,
) => ({ provide, useFactory, inject: [DataSource] });

const providers = [
  fromDataSource(Repositories, (dataSource) => new Repositories(dataSource.manager)),
  { provide: ServingMark, useFactory: (records: Repositories) => new ServingMark(records), inject: [Repositories] },
  fromDataSource(UnitOfWork, (dataSource) => new UnitOfWork(dataSource)),
  fromDataSource(IdempotencyKeyRepository, (dataSource) => new IdempotencyKeyRepository(dataSource)),
  fromDataSource(DatabaseHealth, (dataSource) => new DatabaseHealth(dataSource)),
  fromDataSource(DatabasePool, (dataSource) => new DatabasePool(dataSource)),
];

/** Expects a database whose schema `migrate` has brought up to date. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly cleaner: StaleRowsCleaner,
  ) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    const dataSource = { provide: DataSource, useFactory: () => createDataSource(options).initialize() };
    return { module: DatabaseModule, providers: [dataSource, ...providers, StaleRowsCleaner], exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.cleaner.stop();
    await this.dataSource.destroy();
  }
}
