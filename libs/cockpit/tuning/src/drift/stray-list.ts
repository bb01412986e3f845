import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { FormModel } from '@kamerton/cockpit-parameter-form';
import { LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { InvalidOverride } from '@kamerton/contract';
import { termsOf } from '@kamerton/parameter-schema';
import { driftTexts } from '../texts/tuning.texts';

/** Stored values that have no row any more, because their parameter has left the schema. */
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

  protected readonly rows = computed(() => {
    const { strays } = this.form();
    return strays.all().map((stray) => ({
      stray,
      value: JSON.stringify(stray.value),
      rung: termsOf(this.language()).valueSources[stray.rung],
      removable: strays.isOwn(stray),
      removed: strays.isRemoved(stray),
    }));
  });

  protected toggle(stray: InvalidOverride, removed: boolean): void {
    if (removed) this.form().strays.keep(stray);
    else this.form().strays.remove(stray);
  }
}
