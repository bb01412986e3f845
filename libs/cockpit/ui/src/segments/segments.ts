import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

export interface Segment<Value> {
  readonly value: Value;
  readonly text: string;
  /** Shown in place of the text, which stays for screen readers and as a tooltip. */
  readonly icon?: IconName;
  /** Of the text, where it is not that of the page. */
  readonly lang?: string;
}

let groups = 0;

/**
 * One of a few, side by side. Radio buttons of the platform beneath: they bring the keyboard and the screen reader, and dozens
 * of them stand in one form.
 */
@Component({
  selector: 'kam-segments',
  imports: [Icon],
  template: `
    @for (segment of segments(); track segment.value) {
      <label [title]="segment.icon ? segment.text : ''" [attr.lang]="segment.lang">
        <input
          type="radio"
          [name]="name"
          [checked]="segment.value === value()"
          [disabled]="disabled()"
          (change)="chosen.emit(segment.value)"
        />
        @if (segment.icon; as icon) {
          <kam-icon [name]="icon" />
        }
        <span [class.cdk-visually-hidden]="segment.icon">{{ segment.text }}</span>
      </label>
    }
  `,
  styleUrl: './segments.scss',
  host: { role: 'radiogroup', '[attr.aria-label]': 'label()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Segments<Value> {
  readonly segments = input.required<readonly Segment<Value>[]>();
  /** None is chosen where it equals no segment's. */
  readonly value = input.required<Value>();
  readonly label = input.required<string>();
  readonly disabled = input(false);
  readonly chosen = output<Value>();
  protected readonly name = `segments-${++groups}`;
}
