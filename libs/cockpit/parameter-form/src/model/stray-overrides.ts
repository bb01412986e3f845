import { type Signal, computed, signal } from '@angular/core';
import { type ConfigBody, type InvalidOverride, rungOf } from '@kamerton/contract';

/** Stored values whose parameter has left the schema: kept, sent to nobody, and to be removed like any other change. */
export class StrayOverrides {
  private readonly marked = signal<ReadonlySet<string>>(new Set());

  constructor(private readonly config: Signal<ConfigBody>) {}

  readonly all = computed(() => {
    const { invalid_overrides, generation_schema, schema_status } = this.config();
    if (schema_status === 'missing') return [];
    return invalid_overrides.filter(({ parameter }) => !Object.hasOwn(generation_schema, parameter));
  });
  /** Those that go with the next Apply. */
  readonly removed = computed(() =>
    this.all().filter((stray) => this.isOwn(stray) && this.marked().has(stray.parameter)),
  );

  isOwn({ rung }: InvalidOverride): boolean {
    return rung === rungOf(this.config());
  }

  isRemoved(stray: InvalidOverride): boolean {
    return this.removed().includes(stray);
  }

  remove({ parameter }: InvalidOverride): void {
    this.marked.update((marked) => new Set([...marked, parameter]));
  }

  keep({ parameter }: InvalidOverride): void {
    this.marked.update((marked) => new Set([...marked].filter((name) => name !== parameter)));
  }

  keepAll(): void {
    this.marked.set(new Set());
  }
}
