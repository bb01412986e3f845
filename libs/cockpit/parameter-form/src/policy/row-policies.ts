import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '@kamerton/cockpit-ui';
import type { ParameterField } from '../model/parameter-field';
import { injectPolicyWording, inheritedPolicyWords, lockWords, ownPolicyWords } from './policy-words';

/** The policies that hold for one parameter: the own one, and those of lower rungs with whose they are. Few rows have any. */
@Component({
  selector: 'kam-row-policies',
  imports: [Icon],
  template: `
    @if (own()) {
      <p class="own" [class.changed]="field().policy.changed()"><kam-icon name="policy" />{{ own() }}</p>
    }
    @if (lock()) {
      <p><kam-icon name="lock" />{{ lock() }}</p>
    }
    @for (line of inherited(); track line) {
      <p><kam-icon name="inherited" />{{ line }}</p>
    }
  `,
  styleUrl: './row-policies.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowPolicies {
  readonly field = input.required<ParameterField>();
  private readonly wording = injectPolicyWording();
  protected readonly own = computed(() => ownPolicyWords(this.field(), this.wording()));
  protected readonly lock = computed(() => lockWords(this.field(), this.wording()));
  protected readonly inherited = computed(() => inheritedPolicyWords(this.field(), this.wording()));
}
