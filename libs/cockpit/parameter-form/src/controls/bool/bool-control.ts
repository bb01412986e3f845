import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { injectTexts } from '@kamerton/cockpit-ui';
import type { ParameterField } from '../../model/parameter-field';
import { inherit, settingOf } from '../../model/setting';
import { formTexts } from '../../texts/form.texts';
import { injectValueWords } from '../../texts/value-words';

type Position = 'inherit' | 'on' | 'off';

/** A switch with three positions: off is a value of its own and must not be mistaken for “nothing set”. */
@Component({
  selector: 'kam-bool-control',
  imports: [MatButtonToggleModule],
  template: `
    <mat-button-toggle-group
      hideSingleSelectionIndicator
      [value]="position()"
      [disabled]="field().lock() !== null"
      [attr.aria-label]="field().definition().label"
      (change)="choose($event.value)"
    >
      <mat-button-toggle value="inherit">{{ texts().inherit }}</mat-button-toggle>
      <mat-button-toggle value="on">{{ texts().on }}</mat-button-toggle>
      <mat-button-toggle value="off">{{ texts().off }}</mat-button-toggle>
    </mat-button-toggle-group>
    <output>{{ words().of(field().definition(), field().shown()) }}</output>
  `,
  styleUrl: '../choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoolControl {
  readonly field = input.required<ParameterField>();
  protected readonly texts = injectTexts(formTexts);
  protected readonly words = injectValueWords();

  protected readonly position = computed((): Position => {
    const setting = this.field().setting();
    if (setting.kind !== 'value') return 'inherit';
    return setting.value === true ? 'on' : 'off';
  });

  protected choose(position: Position): void {
    this.field().set(position === 'inherit' ? inherit : settingOf(position === 'on'));
  }
}
