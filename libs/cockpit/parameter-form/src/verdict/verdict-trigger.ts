import { Directive, input } from '@angular/core';
import { HoverCard, hoverCardEvents } from '@kamerton/cockpit-ui';
import type { VerdictBody } from '@kamerton/contract';
import { VerdictView } from './verdict-view';

/** Pointing at the element, focusing or pressing it shows what was tried and what came of it. */
@Directive({ selector: '[kamVerdictTrigger]', host: { ...hoverCardEvents, '(click)': 'card.show()' } })
export class VerdictTrigger {
  readonly kamVerdictTrigger = input.required<VerdictBody>();
  readonly label = input.required<string>();
  protected readonly card = new HoverCard({
    component: VerdictView,
    inputs: () => ({ verdict: this.kamVerdictTrigger(), label: this.label() }),
  });
}
