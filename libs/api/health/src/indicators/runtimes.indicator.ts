import { Injectable, Logger } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { Repositories } from '@kamerton/api-database';
import type { RuntimeStatus } from '@kamerton/contract';
import { probeLimitMs } from './probe-limit.js';

type Statuses = Readonly<Record<string, RuntimeStatus>>;

/** Reports the enabled runtimes and never fails for them: whoever tunes needs Kamerton most when a runtime is down. */
@Injectable()
export class RuntimesIndicator {
  private readonly logger = new Logger(RuntimesIndicator.name);

  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly repositories: Repositories,
  ) {}

  async check() {
    const session = this.indicators.check('runtimes');
    let statuses: Statuses = {};
    const attempt = session.attempt(async () => void (statuses = await this.statuses()));
    const { runtimes } = await attempt.withTimeout(probeLimitMs);
    if (runtimes.status === 'down') return session.degraded('the runtimes are not known: the database does not answer');
    return Object.values(statuses).includes('down') ? session.degraded({ statuses }) : session.up({ statuses });
  }

  private async statuses(): Promise<Statuses> {
    try {
      const runtimes = await this.repositories.runtimes.all();
      const enabled = runtimes.filter((runtime) => runtime.enabled);
      return Object.fromEntries(enabled.map(({ id, status }) => [id, status]));
    } catch (error) {
      this.logger.warn(`the runtimes cannot be read: ${String(error)}`);
      throw error;
    }
  }
}
