import { Inject, Injectable } from '@nestjs/common';
import type { RuntimeEntity } from '@kamerton/api-database';
import { RuntimeClient, RuntimeFailure } from '@kamerton/api-runtime-client';
import { runtimeKind } from '@kamerton/runtime-catalog';
import { discoverRuntime } from './discover-runtime.js';
import { DISCOVERY_LIMITS, type DiscoveryLimits } from './discovery-limits.js';
import type { RuntimeFindings } from './findings.js';
import type { Look } from '../keeping/findings.writer.js';

/** Goes and looks; a runtime that cannot be read is a result, not an error. */
@Injectable()
export class RuntimeScout {
  /** Runtime → models for which its last look had no time left. */
  private readonly waiting = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly client: RuntimeClient,
    @Inject(DISCOVERY_LIMITS) private readonly limits: DiscoveryLimits,
  ) {}

  async look(runtime: RuntimeEntity, insist: boolean): Promise<Look> {
    const kind = runtimeKind(runtime.kind);
    if (kind === undefined) {
      const words = `cannot be read: this version of Kamerton does not know the kind ${runtime.kind}`;
      return { failure: new RuntimeFailure('UNREADABLE', runtime.id, runtime.baseUrl, words) };
    }
    try {
      const first = this.waiting.get(runtime.id);
      const findings = await discoverRuntime(kind, runtime, this.client, this.limits, {
        insist,
        ...(first && { first }),
      });
      this.note(runtime.id, findings);
      return { findings };
    } catch (error) {
      if (error instanceof RuntimeFailure) return { failure: error };
      throw error;
    }
  }

  private note(runtime: string, { models }: RuntimeFindings): void {
    const skipped = models.filter(({ skippedForTime }) => skippedForTime === true).map(({ model }) => model);
    if (skipped.length === 0) this.waiting.delete(runtime);
    else this.waiting.set(runtime, new Set(skipped));
  }
}
