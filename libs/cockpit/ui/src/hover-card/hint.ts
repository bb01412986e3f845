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
  /** A function is asked when the hint is shown, for texts that are dear to make. */
  readonly kamHint = input.required<string | (() => string)>();
  protected readonly card = new HoverCard({ component: HintText, inputs: () => ({ text: this.text() }) });

  private text(): string {
    const hint = this.kamHint();
    return typeof hint === 'string' ? hint : hint();
  }
}
