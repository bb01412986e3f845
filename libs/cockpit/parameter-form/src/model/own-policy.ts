import { type Signal, computed, signal } from '@angular/core';
import { type Policy, equalPolicies } from '@kamerton/parameter-schema';

/** A policy without rules rules nothing. */
const settled = (policy: Policy | null | undefined): Policy | null =>
  policy && Object.keys(policy).length > 0 ? policy : null;

export const samePolicy = (one: Policy | null, other: Policy | null): boolean =>
  one === null || other === null ? one === other : equalPolicies(one, other);

/** The policy that the own rung holds on one parameter, and what somebody is about to make of it. `null`: none. */
export class OwnPolicy {
  private readonly edited = signal<{ readonly policy: Policy | null } | null>(null);
  readonly stored: Signal<Policy | null>;
  readonly now: Signal<Policy | null>;
  readonly changed: Signal<boolean>;

  constructor(source: () => Policy | undefined) {
    this.stored = computed(() => settled(source()), { equal: samePolicy });
    this.now = computed(() => {
      const edited = this.edited();
      return edited ? edited.policy : this.stored();
    });
    this.changed = computed(() => !samePolicy(this.now(), this.stored()));
  }

  set(policy: Policy | null): void {
    this.edited.set({ policy: settled(policy) });
  }

  discard(): void {
    this.edited.set(null);
  }

  /** To be called once a newer answer is in: an edit that it contains is none any more. */
  settle(): void {
    if (!this.changed()) this.edited.set(null);
  }
}
