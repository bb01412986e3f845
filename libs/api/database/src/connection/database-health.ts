import type { DataSource } from 'typeorm';
import { pendingMigrations } from './migrate.js';

export class DatabaseHealth {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws whatever keeps the database from answering */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  pendingMigrations(): Promise<string[]> {
    return pendingMigrations(this.dataSource);
  }
}
