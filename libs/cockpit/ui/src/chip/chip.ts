import { ChangeDetectionStrategy, Component, input } from '@angular/core';

export const chipTones = ['neutral', 'accent', 'good', 'warning', 'bad'] as const;
export type ChipTone = (typeof chipTones)[number];

/** A short fact in a pill. The tone only underlines what the words say. */
@Component({
  selector: 'kam-chip',
  template: `<ng-content />`,
  styleUrl: './chip.scss',
  host: { '[attr.data-tone]': 'tone()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chip {
  readonly tone = input<ChipTone>('neutral');
}
