import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { IdempotencyKeyRepository } from './idempotency-key.repository.js';

const everyMs = 3_600_000;

/** Takes void keys off the table, at the start and then every hour. */
@Injectable()
export class IdempotencyKeyCleaner implements OnApplicationBootstrap {
  private readonly logger = new Logger('Database');
  private timer: NodeJS.Timeout | undefined;
  private cleaning: Promise<void> = Promise.resolve();

  constructor(private readonly keys: IdempotencyKeyRepository) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.clean(), everyMs).unref();
    this.clean();
  }

  /** Resolves when nothing is under way any more: the connections may go. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.cleaning;
  }

  private clean(): void {
    this.cleaning = this.keys.removeVoid().catch((error: unknown) => {
      this.logger.warn(`void idempotency keys could not be removed; they are tried again in an hour: ${String(error)}`);
    });
  }
}
