import { Injectable } from '@nestjs/common';
import type { RuntimeEntity } from '@kamerton/api-database';
import { DiscoveryService, type Look, mapBounded, RuntimeScout } from '@kamerton/api-discovery';
import type { PlannedRuntime } from '../planning/plan-runtimes.js';

/** What a runtime answered on behalf of a document. `disabled`: it is switched off, so it is not asked. */
export type RuntimeAnswer = Look | { readonly disabled: true } | { readonly kept: true };

const atOnce = 4;

/** Asks runtimes what their models accept. One that is not registered yet, or not at this address, is asked without a trace. */
@Injectable()
export class RuntimeLooks {
  constructor(
    private readonly scout: RuntimeScout,
    private readonly discovery: DiscoveryService,
  ) {}

  /** By runtime; of a runtime that is registered as it stands, what it answers is kept at once, as with any other look. */
  async take(runtimes: readonly PlannedRuntime[]): Promise<ReadonlyMap<string, RuntimeAnswer>> {
    const answers = await mapBounded(runtimes, atOnce, async ({ id, before, after }) =>
      after === null ? [] : [[id, await this.ask(before, after)] as const],
    );
    return new Map(answers.flat());
  }

  private async ask(before: RuntimeEntity | null, after: RuntimeEntity): Promise<RuntimeAnswer> {
    if (!after.enabled) return { disabled: true };
    if (before === null || !isAsBefore(before, after)) return this.scout.look(after, true);
    const refresh = await this.discovery.refresh(after.id, { insist: true });
    const failure = refresh?.failure ?? null;
    return failure === null ? { kept: true } : { failure };
  }
}

const isAsBefore = (before: RuntimeEntity, after: RuntimeEntity): boolean =>
  before.baseUrl === after.baseUrl && before.enabled === after.enabled && before.credential === after.credential;
