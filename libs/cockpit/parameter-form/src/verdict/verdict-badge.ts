import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, injectTexts } from '@kamerton/cockpit-ui';
import type { VerdictSummary } from '@kamerton/contract';
import { verdictTexts } from '../texts/form.texts';
import { standsOut, verdictIcons } from './verdict-icons';
import { VerdictTrigger } from './verdict-trigger';

/** What was proved of a parameter: a quiet sign while all is well, a word where it is not. */
@Component({
  selector: 'kam-verdict-badge',
  imports: [Icon, VerdictTrigger],
  template: `
    <button
      type="button"
      [kamVerdictTrigger]="verdict()"
      [parameter]="parameter()"
      [label]="label()"
      [attr.data-verdict]="verdict().verdict"
      [class.loud]="loud()"
      [attr.aria-label]="name()"
    >
      <kam-icon [name]="icon()" />
      @if (loud()) {
        {{ word() }}
      }
    </button>
  `,
  styleUrl: './verdict-badge.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VerdictBadge {
  readonly verdict = input.required<VerdictSummary>();
  /** Canonical name. */
  readonly parameter = input.required<string>();
  /** Of the parameter. */
  readonly label = input.required<string>();
  private readonly texts = injectTexts(verdictTexts);
  protected readonly icon = computed(() => verdictIcons[this.verdict().verdict]);
  protected readonly loud = computed(() => standsOut(this.verdict().verdict));
  protected readonly word = computed(() => this.texts().names[this.verdict().verdict]);
  protected readonly name = computed(() =>
    this.verdict().verdict === 'unproven'
      ? this.texts().badgeUnproven(this.label())
      : this.texts().badge(this.label(), this.word()),
  );
}
