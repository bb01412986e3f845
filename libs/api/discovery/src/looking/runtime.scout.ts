import { Inject, Injectable } from '@nestjs/common';
import type { RuntimeEntity } from '@kamerton/api-database';
import { RuntimeClient, RuntimeFailure } from '@kamerton/api-runtime-client';
import { runtimeKind } from '@kamerton/runtime-catalog';
import { discoverRuntime } from './discover-runtime.js';
import { DISCOVERY_LIMITS, type DiscoveryLimits } from './discovery-limits.js';
import type { RuntimeFindings } from './findings.js';
import type { Look } from '../keeping/findings.writer.js';

/** Of a look that somebody waits for. */
export interface LookWishes {
  /** Models that are asked for before all others. */
  readonly first?: ReadonlySet<string>;
  /** Instead of the usual one, in milliseconds. */
  readonly budgetMs?: number;
}

/** Goes and looks; a runtime that cannot be read is a result, not an error. */
@Injectable()
export class RuntimeScout {
  /** Runtime → models for which its last look had no time left. */
  private readonly waiting = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly client: RuntimeClient,
    @Inject(DISCOVERY_LIMITS) private readonly limits: DiscoveryLimits,
  ) {}

  async look(runtime: RuntimeEntity, insist: boolean, { first, budgetMs }: LookWishes = {}): Promise<Look> {
    const kind = runtimeKind(runtime.kind);
    if (kind === undefined) {
      const words = `cannot be read: this version of Kamerton does not know the kind ${runtime.kind}`;
      return { failure: new RuntimeFailure('UNREADABLE', runtime.id, runtime.baseUrl, words) };
    }
    try {
      const limits = budgetMs === undefined ? this.limits : { ...this.limits, budgetMs };
      const options = { insist, first: first ?? this.waiting.get(runtime.id) ?? new Set<string>() };
      const findings = await discoverRuntime(kind, runtime, this.client, limits, options);
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
