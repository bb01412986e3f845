import { type Signal, computed, signal } from '@angular/core';
import type { ConfigBody } from '@kamerton/contract';
import type { Policy } from '@kamerton/parameter-schema';

export interface StrayPolicy {
  readonly parameter: string;
  readonly policy: Policy;
}

/** Policies of the own set on parameters that have left the schema: they rule nothing, and are to be removed like any other change. */
export class StrayPolicies {
  private readonly marked = signal<ReadonlySet<string>>(new Set());

  constructor(private readonly config: Signal<ConfigBody>) {}

  readonly all = computed((): readonly StrayPolicy[] => {
    const { policies, generation_schema, schema_status } = this.config();
    if (schema_status === 'missing') return [];
    return Object.entries(policies)
      .filter(([parameter]) => !Object.hasOwn(generation_schema, parameter))
      .map(([parameter, policy]) => ({ parameter, policy }));
  });
  /** Those that go with the next Apply. */
  readonly removed = computed(() => this.all().filter((stray) => this.isRemoved(stray)));

  isRemoved({ parameter }: StrayPolicy): boolean {
    return this.marked().has(parameter);
  }

  remove({ parameter }: StrayPolicy): void {
    this.marked.update((marked) => new Set([...marked, parameter]));
  }

  keep({ parameter }: StrayPolicy): void {
    this.marked.update((marked) => new Set([...marked].filter((name) => name !== parameter)));
  }

  keepAll(): void {
    this.marked.set(new Set());
  }
}
