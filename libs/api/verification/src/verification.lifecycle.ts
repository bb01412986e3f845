import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Repositories, SharedRun } from '@kamerton/api-database';
import { Signals } from '@kamerton/api-signals';
import type { Subscription } from 'rxjs';
import { RunCloser } from './claims/run.closer.js';
import { ReverificationQueue } from './reverification/reverification.queue.js';
import { VerificationRunner } from './running/verification.runner.js';
import { defaultPace, VERIFICATION_OPTIONS, type VerificationOptions } from './verification-options.js';

/** What the process does about verifications by itself: it ends those whose process died, and repeats lapsed ones. */
@Injectable()
export class VerificationLifecycle implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger('Verification');
  private readonly occasions: Subscription[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly rounds = new SharedRun(() => this.look());
  private round: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly repositories: Repositories,
    private readonly closer: RunCloser,
    private readonly queue: ReverificationQueue,
    private readonly runner: VerificationRunner,
    private readonly signals: Signals,
    @Inject(VERIFICATION_OPTIONS) private readonly options: VerificationOptions,
  ) {}

  onApplicationBootstrap(): void {
    const { roundMs } = this.options.pace ?? defaultPace;
    this.timer = setInterval(() => this.soon(), roundMs).unref();
    if (this.options.reverify === 'off') return;
    for (const occasion of [this.signals.modelsChanged, this.signals.verificationEnded]) {
      this.occasions.push(occasion.listen(() => this.soon()));
    }
  }

  /** Before anything else is taken down, so that the runs can still say why they end. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    for (const occasion of this.occasions) occasion.unsubscribe();
    await this.runner.stop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.round;
    await this.runner.stop();
  }

  /** One round at a time, however many occasions there are. */
  private soon(): void {
    if (!this.stopped) this.round = this.rounds.run();
  }

  /** The next round tries again, so a failure need not end anything. */
  private async look(): Promise<void> {
    try {
      for (const id of await this.repositories.verificationRuns.abandoned()) await this.closer.closeAbandoned(id);
      if (this.options.reverify === 'lapsed' && !this.stopped) await this.queue.round();
    } catch (error) {
      this.logger.warn(`verifications could not be looked after; the next round tries again: ${String(error)}`);
    }
  }
}
