import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Segments, injectTexts } from '@kamerton/cockpit-ui';
import type { EnumDefinition } from '@kamerton/parameter-schema';
import type { ParameterField } from '../../model/parameter-field';
import { inherit, settingOf } from '../../model/setting';
import { formTexts } from '../../texts/form.texts';
import { injectValueWords } from '../../texts/value-words';

const mostSegments = 4;
/** With the word for inheriting beside them they still fit across a telephone. */
const mostLettersInSegments = 14;
/** No index of the allowed values: nothing of one's own. */
const inheritIndex = -1;

/** Segmented buttons while they are few and short, a list to choose from otherwise. */
@Component({
  selector: 'kam-enum-control',
  imports: [Segments],
  templateUrl: './enum-control.html',
  styleUrl: '../choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EnumControl {
  readonly field = input.required<ParameterField>();
  readonly definition = input.required<EnumDefinition>();
  protected readonly texts = injectTexts(formTexts);
  protected readonly words = injectValueWords();
  protected readonly inheritIndex = inheritIndex;

  protected readonly options = computed(() =>
    this.definition().enum.map((value, index) => ({ value: index, text: this.words().of(this.definition(), value) })),
  );

  protected readonly segmented = computed(() => {
    const letters = this.options().reduce((sum, { text }) => sum + text.length, 0);
    return this.options().length <= mostSegments && letters <= mostLettersInSegments;
  });

  protected readonly segments = computed(() => [
    { value: inheritIndex, text: this.texts().inherit },
    ...this.options(),
  ]);

  protected readonly inheritedText = computed(() =>
    this.texts().inheritValue(this.words().of(this.definition(), this.field().inherited().value)),
  );

  /** A stored value that the schema has outgrown is none of the options; the row then says what became of it. */
  protected readonly chosen = computed(() => {
    const setting = this.field().setting();
    return setting.kind === 'value'
      ? this.definition().enum.findIndex((value) => value === setting.value)
      : inheritIndex;
  });

  protected choose(index: number): void {
    this.field().set(index === inheritIndex ? inherit : settingOf(this.definition().enum[index]));
  }
}
