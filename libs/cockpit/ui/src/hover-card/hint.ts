import { ChangeDetectionStrategy, Component, Directive, input } from '@angular/core';
import { HoverCard, hoverCardEvents } from './hover-card';

@Component({
  selector: 'kam-hint-text',
  template: `{{ text() }}`,
  styleUrl: './hint.scss',
  host: { role: 'tooltip' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class HintText {
  readonly text = input.required<string>();
}

/** A sentence about the element, for the pointer, the keyboard and the screen reader alike. */
@Directive({ selector: '[kamHint]', host: hoverCardEvents })
export class Hint {
  readonly kamHint = input.required<string>();
  protected readonly card = new HoverCard({ component: HintText, inputs: () => ({ text: this.kamHint() }) });
}
