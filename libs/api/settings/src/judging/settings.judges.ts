import { Injectable } from '@nestjs/common';
import { type OverrideSetEntity, Repositories } from '@kamerton/api-database';
import type { Look } from '@kamerton/api-discovery';
import { ModelSchemas } from '@kamerton/api-model-schemas';
import { OverrideTargets } from '@kamerton/api-override-sets';
import type { Language } from '@kamerton/parameter-schema';
import type { PlannedRuntime } from '../planning/plan-runtimes.js';
import type { WantedSet } from '../planning/wanted-sets.js';
import { judgeOf } from './judge-of.js';
import type { Judge } from './judge.js';
import { neededLooks } from './needed-looks.js';
import type { RuntimeKnowledge } from './runtime-knowledge.js';
import { RuntimeLooks } from './runtime-looks.js';

export interface PreparedJudge {
  readonly judge: Judge;
  /** By runtime: what was found where nobody had looked before, to be kept together with what it judges. */
  readonly findings: ReadonlyMap<string, Look>;
}

/** Brings together by what the sets of a document are judged: what is known of their models, and what has to be found out. */
@Injectable()
export class SettingsJudges {
  constructor(
    private readonly repositories: Repositories,
    private readonly schemas: ModelSchemas,
    private readonly targets: OverrideTargets,
    private readonly looks: RuntimeLooks,
  ) {}

  /** @param present the sets of the named runtimes as they stand */
  async prepare(
    runtimes: readonly PlannedRuntime[],
    wanted: readonly WantedSet[],
    present: readonly OverrideSetEntity[],
    language: Language,
  ): Promise<PreparedJudge> {
    const places = [...wanted.map(({ address }) => address), ...present];
    const staying = runtimes.filter(({ after }) => after !== null);
    const know = (): Promise<RuntimeKnowledge[]> =>
      Promise.all(
        staying.map(async (runtime) => {
          const models = places.flatMap(({ runtimeId, model }) => (runtimeId === runtime.id ? (model ?? []) : []));
          return this.knowledge(runtime, [...new Set(models)], language);
        }),
      );
    const first = await know();
    const answers = await this.looks.take(neededLooks(first, wanted, present));
    const isOutdated = [...answers.values()].some((answer) => 'kept' in answer);
    const known = isOutdated ? await know() : first;
    return {
      judge: judgeOf(known, answers, this.schemas, language),
      findings: new Map([...answers].flatMap(([id, answer]) => ('findings' in answer ? [[id, answer]] : []))),
    };
  }

  private async knowledge(
    runtime: PlannedRuntime,
    models: readonly string[],
    language: Language,
  ): Promise<RuntimeKnowledge> {
    if (runtime.before === null) return { runtime, models: new Map(), wide: null };
    const states = await this.repositories.models.statesAmong(runtime.id, models);
    const wide = await this.targets.ofRuntime(runtime.id, language);
    return { runtime, models: new Map(states.map((state) => [state.model, state])), wide };
  }
}
