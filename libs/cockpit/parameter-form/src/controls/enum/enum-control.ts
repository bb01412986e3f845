import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { injectTexts } from '@kamerton/cockpit-ui';
import type { EnumValue } from '@kamerton/parameter-schema';
import type { ParameterField } from '../../model/parameter-field';
import { inherit, settingOf } from '../../model/setting';
import { formTexts } from '../../texts/form.texts';
import { injectValueWords } from '../../texts/value-words';

const mostSegments = 4;
const mostLettersInSegments = 24;
/** No index of the allowed values: nothing of one's own. */
const inheritIndex = -1;

/** Segmented buttons while they are few and short, a list to choose from otherwise. */
@Component({
  selector: 'kam-enum-control',
  imports: [MatButtonToggleModule],
  templateUrl: './enum-control.html',
  styleUrl: '../choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EnumControl {
  readonly field = input.required<ParameterField>();
  protected readonly texts = injectTexts(formTexts);
  protected readonly words = injectValueWords();
  protected readonly inheritIndex = inheritIndex;

  private readonly values = computed((): readonly EnumValue[] => {
    const definition = this.field().definition();
    if (definition.type !== 'enum') {
      throw new TypeError(`${this.field().name} is of type ${definition.type}, which has nothing to choose from`);
    }
    return definition.enum;
  });

  protected readonly options = computed(() =>
    this.values().map((value, index) => ({ index, text: this.words().of(this.field().definition(), value) })),
  );

  protected readonly segmented = computed(() => {
    const letters = this.options().reduce((sum, { text }) => sum + text.length, 0);
    return this.options().length <= mostSegments && letters <= mostLettersInSegments;
  });

  protected readonly inheritedText = computed(() =>
    this.texts().inheritValue(this.words().of(this.field().definition(), this.field().inherited().value)),
  );

  /** A stored value that the schema has outgrown is none of the options; the row then says what became of it. */
  protected readonly chosen = computed(() => {
    const setting = this.field().setting();
    return setting.kind === 'value' ? this.values().findIndex((value) => value === setting.value) : inheritIndex;
  });

  protected choose(index: number): void {
    this.field().set(index === inheritIndex ? inherit : settingOf(this.values()[index]));
  }
}
