import { Logger } from '@nestjs/common';
import type { VerificationRunRepository } from '@kamerton/api-database';
import type { ActiveRun } from './active-run.js';
import { cancelled } from './run-ending.js';

/** Tells all replicas that a run is alive and how far it is, and the run what they want of it. */
export class Heartbeat {
  private readonly logger = new Logger('Verification');
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();

  constructor(
    private readonly id: string,
    private readonly active: ActiveRun,
    private readonly runs: VerificationRunRepository,
    private readonly everyMs: number,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.beating = this.beat().then(() => this.start());
    }, this.everyMs).unref();
  }

  async stop(): Promise<void> {
    const last = this.beating;
    clearTimeout(this.timer);
    await last;
    clearTimeout(this.timer);
  }

  private async beat(): Promise<void> {
    try {
      const answer = await this.runs.beat(this.id, this.active.progress);
      if (answer === null) this.active.brake.pull(null);
      else if (answer.cancelled) this.active.brake.pull(cancelled);
    } catch (error) {
      // While the database is away nobody else can take the run over either.
      this.logger.warn(`a sign of life of verification ${this.id} could not be written: ${String(error)}`);
    }
  }
}
