import { Injectable, inject, signal } from '@angular/core';
import { HistoryClient, ModelsStore } from '@kamerton/cockpit-data-access';
import type { ModelBody } from '@kamerton/contract';
import type { ParameterDefinition } from '@kamerton/parameter-schema';

/** One canonical parameter, with what each kind of runtime here says of it. */
export interface KnownParameter {
  readonly name: string;
  readonly label: string;
  readonly definitions: readonly ParameterDefinition[];
}

/** The parameters that can be tuned on some runtime here, for choosing among them. What is missing can still be typed. */
@Injectable()
export class KnownParameters {
  private readonly models = inject(ModelsStore);
  private readonly client = inject(HistoryClient);
  private readonly knownNow = signal<readonly KnownParameter[]>([]);

  readonly all = this.knownNow.asReadonly();

  async load(): Promise<void> {
    await this.models.loadOnce();
    const places = onePerKind(this.models.models()).map(({ runtime, model }) => ({ runtime, model, profile: null }));
    const configs = await Promise.all(places.map((place) => this.client.config(place)));
    const found = new Map<string, readonly ParameterDefinition[]>();
    for (const config of configs) {
      const schema = config.ok ? config.body.generation_schema : {};
      for (const [name, definition] of Object.entries(schema))
        found.set(name, [...(found.get(name) ?? []), definition]);
    }
    this.knownNow.set(
      [...found]
        .map(([name, definitions]) => ({ name, definitions, label: definitions[0]?.label ?? name }))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
    );
  }

  of(name: string): readonly ParameterDefinition[] {
    return this.knownNow().find((known) => known.name === name)?.definitions ?? [];
  }
}

const onePerKind = (models: readonly ModelBody[]): readonly ModelBody[] => [
  ...new Map(
    models.filter(({ schema_status }) => schema_status !== 'missing').map((model) => [model.runtime_kind, model]),
  ).values(),
];
