import { Injectable, Logger } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { DatabaseHealth } from '@kamerton/api-database';
import { probeLimitMs } from './probe-limit.js';

@Injectable()
export class MigrationsIndicator {
  private readonly logger = new Logger(MigrationsIndicator.name);

  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly database: DatabaseHealth,
  ) {}

  check() {
    return this.indicators
      .check('migrations')
      .attempt(() => this.refusePending())
      .withTimeout(probeLimitMs);
  }

  private async refusePending(): Promise<void> {
    const pending = await this.pending();
    if (pending.length > 0) throw new Error(`not applied: ${pending.join(', ')}`);
  }

  private async pending(): Promise<readonly string[]> {
    try {
      return await this.database.pendingMigrations();
    } catch (error) {
      this.logger.warn(`the applied migrations cannot be read: ${String(error)}`);
      throw new Error('the applied migrations cannot be read', { cause: error });
    }
  }
}
