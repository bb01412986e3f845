import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import { termsOf } from '@kamerton/parameter-schema';
import type { ParameterField } from '../model/parameter-field';
import { formTexts } from '../texts/form.texts';
import { LadderTrigger } from './ladder-trigger';

/** Names the rung that the value comes from. */
@Component({
  selector: 'kam-source-chip',
  imports: [LadderTrigger],
  template: `
    <button
      type="button"
      [kamLadderTrigger]="field()"
      [class.own]="isOverride()"
      [attr.aria-label]="texts().source(field().definition().label, source())"
    >
      {{ source() }}
    </button>
  `,
  styleUrl: './source-chip.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourceChip {
  readonly field = input.required<ParameterField>();
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(formTexts);
  protected readonly source = computed(() => termsOf(this.language()).valueSources[this.field().origin()]);
  protected readonly isOverride = computed(() => this.field().origin().endsWith('_override'));
}
