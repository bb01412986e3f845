import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Segment, Segments, injectTexts } from '@kamerton/cockpit-ui';
import type { ParameterField } from '../../model/parameter-field';
import { inherit, settingOf } from '../../model/setting';
import { formTexts } from '../../texts/form.texts';
import { injectValueWords } from '../../texts/value-words';

type Position = 'inherit' | 'on' | 'off';

/** A switch with three positions: off is a value of its own and must not be mistaken for “nothing set”. */
@Component({
  selector: 'kam-bool-control',
  imports: [Segments],
  template: `
    <kam-segments
      [segments]="segments()"
      [value]="position()"
      [label]="field().definition().label"
      [disabled]="field().lock() !== null"
      (chosen)="choose($event)"
    />
    <output>{{ words().of(field().definition(), field().shown()) }}</output>
  `,
  styleUrl: '../choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoolControl {
  readonly field = input.required<ParameterField>();
  private readonly texts = injectTexts(formTexts);
  protected readonly words = injectValueWords();

  protected readonly segments = computed((): readonly Segment<Position>[] => [
    { value: 'inherit', text: this.texts().inherit },
    { value: 'on', text: this.texts().on },
    { value: 'off', text: this.texts().off },
  ]);

  protected readonly position = computed((): Position => {
    const setting = this.field().setting();
    if (setting.kind !== 'value') return 'inherit';
    return setting.value === true ? 'on' : 'off';
  });

  protected choose(position: Position): void {
    this.field().set(position === 'inherit' ? inherit : settingOf(position === 'on'));
  }
}
