import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ParameterField } from '../../model/parameter-field';
import { injectValueWords } from '../../texts/value-words';

/** Empty text is a value; only the row's reset button goes back to inheriting. */
@Component({
  selector: 'kam-string-control',
  template: `
    <input
      #box
      type="text"
      class="kam-field"
      autocomplete="off"
      spellcheck="false"
      [value]="text()"
      [placeholder]="placeholder()"
      [readonly]="field().lock() !== null"
      [attr.aria-label]="field().definition().label"
      [attr.aria-invalid]="field().issues().length > 0 || null"
      [attr.aria-describedby]="'messages-' + field().name"
      (input)="field().setValue(box.value)"
    />
  `,
  styles: `
    .kam-field {
      inline-size: 100%;
      font-family: var(--kam-font-mono);
      font-size: 0.875rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StringControl {
  readonly field = input.required<ParameterField>();
  private readonly words = injectValueWords();

  protected readonly text = computed(() => {
    const shown = this.field().shown();
    return typeof shown === 'string' ? shown : '';
  });

  protected readonly placeholder = computed(() => {
    const shown = this.field().shown();
    return shown === '' ? '""' : this.words().of(this.field().definition(), shown);
  });
}
