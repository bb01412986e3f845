import { Injectable } from '@nestjs/common';
import { Repositories, type RuntimeEntity } from '@kamerton/api-database';
import { RuntimeClient, type RuntimeFailure } from '@kamerton/api-runtime-client';
import { DiscoveryReport } from './discovery.report.js';
import { FindingsWriter, type WrittenLook } from './findings.writer.js';
import { RuntimeScout } from './runtime.scout.js';

export interface Refresh extends WrittenLook {
  /** Why the runtime counts as down; `null` when it answered. */
  readonly failure: RuntimeFailure | null;
}

/** Looks at runtimes and keeps what was found; at each runtime one look at a time, which everybody who asks meanwhile joins. */
@Injectable()
export class DiscoveryService {
  private readonly running = new Map<string, Promise<Refresh | null>>();
  private closed = false;

  constructor(
    private readonly repositories: Repositories,
    private readonly client: RuntimeClient,
    private readonly scout: RuntimeScout,
    private readonly writer: FindingsWriter,
    private readonly report: DiscoveryReport,
  ) {}

  /** `null`: there is no such runtime. */
  refresh(id: string): Promise<Refresh | null> {
    const current = this.running.get(id);
    if (current !== undefined) return current;
    const run = this.run(id).finally(() => this.running.delete(id));
    this.running.set(id, run);
    return run;
  }

  /** Breaks off what is under way; a look that was broken off says nothing about its runtime, so nothing is kept of it. */
  async close(): Promise<void> {
    this.closed = true;
    this.client.close();
    await Promise.allSettled(this.running.values());
  }

  private async run(id: string): Promise<Refresh | null> {
    const runtime = await this.repositories.runtimes.find(id);
    return runtime === null ? null : this.lookAt(runtime);
  }

  private async lookAt(runtime: RuntimeEntity): Promise<Refresh | null> {
    const look = await this.scout.look(runtime);
    if (this.closed) return null;
    const written = await this.writer.write(runtime, look);
    // Moved meanwhile: what counts is what stands at the new address.
    if (written === null) return this.run(runtime.id);
    const refresh = { ...written, failure: 'failure' in look ? look.failure : null };
    this.report.of(runtime, refresh);
    return refresh;
  }
}
