import { Inject, Injectable, Logger } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import { REGISTRY_OPTIONS, type RegistryOptions } from '../registry-options.js';
import { DiscoveryService } from '@kamerton/api-discovery';

/** Part of the interval by which each pause varies either way, so that replicas do not march in step. */
const jitter = 0.1;

/** Looks at every enabled runtime again and again. A runtime that is slow to answer holds up nobody but itself. */
@Injectable()
export class DiscoverySchedule {
  private readonly logger = new Logger(DiscoverySchedule.name);
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly repositories: Repositories,
    private readonly discovery: DiscoveryService,
    @Inject(REGISTRY_OPTIONS) private readonly options: RegistryOptions,
  ) {}

  /** The first look is taken at once. */
  start(): void {
    void this.round();
  }

  /** Looks at one runtime without making anybody wait. */
  soon(id: string): void {
    void this.logged(`what was found on runtime ${id} could not be kept`, () => this.discovery.refresh(id));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.discovery.close();
  }

  private async round(): Promise<void> {
    if (this.stopped) return;
    const pause = this.options.discoveryIntervalSeconds * 1_000 * (1 + jitter * (2 * Math.random() - 1));
    this.timer = setTimeout(() => void this.round(), pause).unref();
    await this.logged('the runtimes could not be listed', async () => {
      const runtimes = await this.repositories.runtimes.all();
      for (const { id } of runtimes.filter((runtime) => runtime.enabled)) {
        this.soon(id);
      }
    });
  }

  /** The next round tries again, so a failure need not end anything. */
  private async logged(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn(`${what}: ${String(error)}`);
    }
  }
}
