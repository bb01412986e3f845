import { Injectable } from '@nestjs/common';
import type { RuntimeEntity } from '@kamerton/api-database';
import { DiscoveryService, type Look, mapBounded, RuntimeScout } from '@kamerton/api-discovery';
import type { NeededLook } from './needed-looks.js';

/** What a runtime answered on behalf of a document. `disabled`: it is switched off, so it is not asked. */
export type RuntimeAnswer = Look | { readonly disabled: true } | { readonly kept: true };

const atOnce = 4;

/** Somebody waits for the answer, and the models that they ask for come first. */
const budgetMs = 20_000;

/** Asks runtimes what their models accept. One that is not registered yet, or not at this address, is asked without a trace. */
@Injectable()
export class RuntimeLooks {
  constructor(
    private readonly scout: RuntimeScout,
    private readonly discovery: DiscoveryService,
  ) {}

  /** By runtime; of a runtime that is registered as it stands, what it answers is kept at once, as with any other look. */
  async take(needed: readonly NeededLook[]): Promise<ReadonlyMap<string, RuntimeAnswer>> {
    const answers = await mapBounded(needed, atOnce, async ({ runtime: { id, before, after }, models }) =>
      after === null ? [] : [[id, await this.ask(before, after, models)] as const],
    );
    return new Map(answers.flat());
  }

  private async ask(
    before: RuntimeEntity | null,
    after: RuntimeEntity,
    first: ReadonlySet<string>,
  ): Promise<RuntimeAnswer> {
    if (!after.enabled) return { disabled: true };
    if (before === null || !isAsBefore(before, after)) return this.scout.look(after, true, { first, budgetMs });
    const refresh = await this.discovery.refresh(after.id, { insist: true });
    const failure = refresh?.failure ?? null;
    return failure === null ? { kept: true } : { failure };
  }
}

const isAsBefore = (before: RuntimeEntity, after: RuntimeEntity): boolean =>
  before.baseUrl === after.baseUrl && before.enabled === after.enabled && before.credential === after.credential;
