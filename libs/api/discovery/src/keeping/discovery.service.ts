import { Injectable } from '@nestjs/common';
import { Repositories, type RuntimeEntity } from '@kamerton/api-database';
import { RuntimeClient, type RuntimeFailure } from '@kamerton/api-runtime-client';
import { DiscoveryReport } from './discovery.report.js';
import { FindingsWriter, type WrittenLook } from './findings.writer.js';
import { RuntimeScout } from '../looking/runtime.scout.js';

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

  /** `insist`: a person asked, so the runtime is called whatever its circuit says. `null`: there is no such runtime. */
  async refresh(id: string, { insist = false } = {}): Promise<Refresh | null> {
    const current = await this.running.get(id);
    if (current !== undefined && !(insist && current?.failure?.code === 'CIRCUIT_OPEN')) return current;
    if (this.closed) return null;
    return this.running.get(id) ?? this.start(id, insist);
  }

  /** Breaks off what is under way; a look that was broken off says nothing about its runtime, so nothing is kept of it. */
  async close(): Promise<void> {
    this.closed = true;
    this.client.close();
    await Promise.allSettled(this.running.values());
  }

  private start(id: string, insist: boolean): Promise<Refresh | null> {
    const run = this.run(id, insist).finally(() => this.running.delete(id));
    this.running.set(id, run);
    return run;
  }

  private async run(id: string, insist: boolean): Promise<Refresh | null> {
    const runtime = await this.repositories.runtimes.find(id);
    return runtime === null ? null : this.lookAt(runtime, insist);
  }

  private async lookAt(runtime: RuntimeEntity, insist: boolean): Promise<Refresh | null> {
    const look = await this.scout.look(runtime, insist);
    if (this.closed) return null;
    const written = await this.writer.write(runtime, look);
    // Moved meanwhile: what counts is what stands at the new address.
    if (written === null) return this.run(runtime.id, insist);
    const refresh = { ...written, failure: 'failure' in look ? look.failure : null };
    this.report.of(runtime, refresh);
    return refresh;
  }
}
