import { Injectable, Logger } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { DatabaseHealth } from '@kamerton/api-database';
import { probeLimitMs } from './probe-limit.js';

@Injectable()
export class DatabaseIndicator {
  private readonly logger = new Logger(DatabaseIndicator.name);

  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly database: DatabaseHealth,
  ) {}

  check() {
    return this.indicators
      .check('database')
      .attempt(() => this.ping())
      .withTimeout(probeLimitMs);
  }

  /** Why is for the log alone: the driver's words name hosts and users, and anybody may ask for the health. */
  private async ping(): Promise<void> {
    try {
      await this.database.ping();
    } catch (error) {
      this.logger.warn(`the database does not answer: ${String(error)}`);
      throw new Error('the database does not answer', { cause: error });
    }
  }
}
