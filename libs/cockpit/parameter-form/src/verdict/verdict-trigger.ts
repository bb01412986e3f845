import { Directive, inject, input } from '@angular/core';
import { HoverCard, hoverCardEvents } from '@kamerton/cockpit-ui';
import type { ProbeCheck, VerdictSummary } from '@kamerton/contract';
import { VerdictChecks } from './verdict-checks';
import { VerdictView } from './verdict-view';

/** Pointing at the element, focusing or pressing it shows what was tried and what came of it. */
@Directive({ selector: '[kamVerdictTrigger]', host: { ...hoverCardEvents, '(click)': 'card.show()' } })
export class VerdictTrigger {
  readonly kamVerdictTrigger = input.required<VerdictSummary>();
  readonly parameter = input.required<string>();
  readonly label = input.required<string>();
  private readonly checks = inject(VerdictChecks, { optional: true });
  protected readonly card = new HoverCard({
    component: VerdictView,
    inputs: () => {
      this.checks?.wanted(this.parameter(), this.kamVerdictTrigger());
      return { verdict: this.kamVerdictTrigger(), label: this.label(), tried: this.tried };
    },
  });

  /** The checks may come only after the card has opened. */
  private readonly tried = (): readonly ProbeCheck[] =>
    this.checks?.of(this.parameter(), this.kamVerdictTrigger()) ?? [];
}
