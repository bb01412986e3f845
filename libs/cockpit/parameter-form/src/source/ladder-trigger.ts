import { Directive, input } from '@angular/core';
import { HoverCard, hoverCardEvents } from '@kamerton/cockpit-ui';
import type { ParameterField } from '../model/parameter-field';
import { LadderView } from './ladder-view';

/** Pointing at the element, focusing or pressing it shows the whole ladder of the parameter. */
@Directive({ selector: '[kamLadderTrigger]', host: { ...hoverCardEvents, '(click)': 'card.show()' } })
export class LadderTrigger {
  readonly kamLadderTrigger = input.required<ParameterField>();
  protected readonly card = new HoverCard({
    component: LadderView,
    inputs: () => ({ field: this.kamLadderTrigger() }),
  });
}
