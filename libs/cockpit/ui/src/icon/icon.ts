import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type IconName, iconPaths } from './icon-paths';

/** Decoration only: whatever the icon means must also be said in words or in an accessible name. */
@Component({
  selector: 'kam-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styleUrl: './icon.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => iconPaths[this.name()]);
}
