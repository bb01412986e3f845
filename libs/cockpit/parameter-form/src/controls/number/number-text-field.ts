import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { LanguageStore } from '@kamerton/cockpit-ui';
import type { ParameterField } from '../../model/parameter-field';
import { type Setting, equalSettings, inherit } from '../../model/setting';
import { type NumberDefinition, numberText, parseNumber } from '../../number/number-text';

/**
 * Text stands as it was typed for as long as the field has the focus and means what was typed; afterwards a number is written as the runtime gets it,
 * and what is no number stays and is marked. An emptied field inherits.
 */
@Component({
  selector: 'kam-number-text-field',
  template: `
    <input
      #box
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      class="kam-field"
      [value]="text()"
      [placeholder]="placeholder()"
      [readonly]="field().lock() !== null"
      [attr.aria-label]="label()"
      [attr.aria-invalid]="field().issues().length > 0 || field().unreadable() || null"
      [attr.aria-describedby]="'messages-' + field().name"
      (focus)="begin()"
      (input)="type(box.value)"
      (blur)="leave(box)"
      (keydown.escape)="takeBack($event, box)"
    />
  `,
  styles: `
    .kam-field {
      inline-size: 100%;
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NumberTextField {
  readonly field = input.required<ParameterField>();
  readonly definition = input.required<NumberDefinition>();
  readonly value = input.required<number | null>();
  readonly placeholder = input.required<string>();
  readonly label = input.required<string>();

  private readonly language = inject(LanguageStore).language;
  private atFocus: Setting = inherit;
  protected readonly typed = signal<{ readonly text: string; readonly meaning: Setting } | null>(null);

  protected readonly text = computed(() => {
    const setting = this.field().setting();
    const typed = this.typed();
    if (typed && equalSettings(typed.meaning, setting)) return typed.text;
    if (setting.kind === 'unreadable') return setting.text;
    const value = this.value();
    return value === null ? '' : numberText(value, this.definition(), this.language());
  });

  protected begin(): void {
    this.atFocus = this.field().setting();
  }

  protected type(text: string): void {
    const meaning = this.meaningOf(text);
    this.typed.set({ text, meaning });
    this.field().set(meaning);
  }

  /** What was there when the field got the focus comes back. */
  protected takeBack(event: Event, box: HTMLInputElement): void {
    event.stopPropagation();
    this.field().set(this.atFocus);
    this.leave(box);
  }

  /** By hand: where keys are quicker than the screen, the text that was drawn last is the one to draw now, and no binding moves. */
  protected leave(box: HTMLInputElement): void {
    this.typed.set(null);
    box.value = this.text();
  }

  private meaningOf(text: string): Setting {
    if (text.trim() === '') return inherit;
    const value = parseNumber(text, this.language());
    return value === null ? { kind: 'unreadable', text } : { kind: 'value', value };
  }
}
