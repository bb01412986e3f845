import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

export type NoticeTone = 'info' | 'warning' | 'error';
const icons: Readonly<Record<NoticeTone, IconName>> = { info: 'info', warning: 'warning', error: 'warning' };

/** Something the person should know before going on, with what can be done about it in the `[actions]` slot. */
@Component({
  selector: 'kam-notice',
  imports: [Icon],
  template: `
    <kam-icon [name]="shownIcon()" />
    <div class="body"><ng-content /></div>
    <div class="actions"><ng-content select="[actions]" /></div>
  `,
  styleUrl: './notice.scss',
  host: { '[attr.data-tone]': 'tone()', '[attr.role]': 'role()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Notice {
  readonly tone = input<NoticeTone>('info');
  /** In place of the tone's own. */
  readonly icon = input<IconName>();
  protected readonly shownIcon = computed(() => this.icon() ?? icons[this.tone()]);
  protected readonly role = computed(() => (this.tone() === 'error' ? 'alert' : 'status'));
}
