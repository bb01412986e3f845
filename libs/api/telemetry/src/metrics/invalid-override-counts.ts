import { Injectable } from '@nestjs/common';
import { MarkedMemory, Repositories, ServingMark, type OverrideSetEntity } from '@kamerton/api-database';
import { ModelSchemas, type TunableModel } from '@kamerton/api-model-schemas';
import { refusedValues } from '@kamerton/parameter-schema';

type Counts = ReadonlyMap<string, number>;

/** How many stored values of each runtime the present schemas refuse; counted anew only when something changed. */
@Injectable()
export class InvalidOverrideCounts {
  private readonly memory: MarkedMemory<Counts>;

  constructor(
    serving: ServingMark,
    private readonly repositories: Repositories,
    private readonly schemas: ModelSchemas,
  ) {
    this.memory = new MarkedMemory(() => serving.current(), 1);
  }

  /** Runtimes without any override set are not in it. */
  byRuntime(): Promise<Counts> {
    return this.memory.get('', () => this.count());
  }

  private async count(): Promise<Counts> {
    const sets = await this.repositories.overrideSets.filled();
    const counts = new Map<string, number>();
    for (const runtime of new Set(sets.map(({ runtimeId }) => runtimeId))) {
      const states = await this.repositories.models.states(runtime);
      const models = states.map((state) => this.schemas.of(state, 'en')).filter(({ status }) => status !== 'missing');
      const refused = sets.filter(({ runtimeId }) => runtimeId === runtime).flatMap((set) => refusedIn(set, models));
      counts.set(runtime, refused.length);
    }
    return counts;
  }
}

/** A value that stands for the whole runtime is refused when none of its models accepts it. */
function refusedIn({ model, params }: OverrideSetEntity, models: readonly TunableModel[]): readonly string[] {
  const judges = model === null ? models : models.filter((candidate) => candidate.model === model);
  if (judges.length === 0) return [];
  const refused = judges.map(({ schema }) => new Set(refusedValues(schema, params).map(({ parameter }) => parameter)));
  return Object.keys(params).filter((parameter) => refused.every((names) => names.has(parameter)));
}
