import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type FormModel, injectPolicyWords } from '@kamerton/cockpit-parameter-form';
import { LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import { rungOf } from '@kamerton/contract';
import { termsOf } from '@kamerton/parameter-schema';
import { driftTexts } from '../texts/tuning.texts';

/** Stored values and policies that have no row any more, because their parameter has left the schema. */
@Component({
  selector: 'kam-stray-list',
  imports: [MatButton],
  templateUrl: './stray-list.html',
  styleUrl: './stray-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StrayList {
  readonly form = input.required<FormModel>();
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(driftTexts);

  private readonly policyWords = injectPolicyWords();

  protected readonly rows = computed((): readonly Row[] => [...this.values(), ...this.policies()]);

  private values(): readonly Row[] {
    const { strays } = this.form();
    return strays.all().map((stray) => ({
      key: `${stray.rung} ${stray.parameter}`,
      name: stray.parameter,
      content: JSON.stringify(stray.value),
      rung: termsOf(this.language()).valueSources[stray.rung],
      reason: stray.message,
      removable: strays.isOwn(stray),
      removed: strays.isRemoved(stray),
      toggle: () => (strays.isRemoved(stray) ? strays.keep(stray) : strays.remove(stray)),
    }));
  }

  private policies(): readonly Row[] {
    const { strayPolicies, config } = this.form();
    return strayPolicies.all().map((stray) => ({
      key: `policy ${stray.parameter}`,
      name: this.texts().policyOf(stray.parameter),
      content: this.policyWords()(stray.policy, undefined),
      rung: termsOf(this.language()).valueSources[rungOf(config())],
      reason: this.texts().rulesNothing,
      removable: true,
      removed: strayPolicies.isRemoved(stray),
      toggle: () => (strayPolicies.isRemoved(stray) ? strayPolicies.keep(stray) : strayPolicies.remove(stray)),
    }));
  }
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly content: string;
  readonly rung: string;
  readonly reason: string;
  readonly removable: boolean;
  readonly removed: boolean;
  readonly toggle: () => void;
}
