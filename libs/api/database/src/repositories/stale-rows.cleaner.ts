import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { IdempotencyKeyRepository } from './idempotency-key.repository.js';
import { Repositories } from './repositories.js';

const everyMs = 3_600_000;

/** Takes void idempotency keys and forgotten receipts off their tables, at the start and then every hour. */
@Injectable()
export class StaleRowsCleaner implements OnApplicationBootstrap {
  private readonly logger = new Logger('Database');
  private timer: NodeJS.Timeout | undefined;
  private cleaning: Promise<void> = Promise.resolve();

  constructor(
    private readonly keys: IdempotencyKeyRepository,
    private readonly records: Repositories,
  ) {}

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
    this.cleaning = Promise.all([this.keys.removeVoid(), this.records.receipts.removeForgotten()]).then(
      () => undefined,
      (error: unknown) => {
        this.logger.warn(
          `void idempotency keys or forgotten receipts could not be removed; they are tried again in an hour: ${String(error)}`,
        );
      },
    );
  }
}
