import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { Icon, LanguageStore, counted, injectTexts } from '@kamerton/cockpit-ui';
import type { ListDefinition } from '@kamerton/parameter-schema';
import type { ParameterField } from '../../model/parameter-field';
import { parseNumber } from '../../number/number-text';
import { formTexts } from '../../texts/form.texts';
import { itemFromText, visibleItem } from './item-text';

const separator = '; ';

/** Items as chips. The first change to an inherited list makes a list of one's own that starts from it. */
@Component({
  selector: 'kam-list-control',
  imports: [Icon],
  templateUrl: './list-control.html',
  styleUrl: './list-control.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListControl {
  readonly field = input.required<ParameterField>();
  readonly definition = input.required<ListDefinition>();
  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(formTexts);
  /** Text that could not be added; it stays in its box, with the reason for as long as there is one. */
  private readonly left = signal('');
  protected readonly refused = computed(() => this.split(this.left()).some((text) => this.itemOf(text) === null));

  private readonly items = computed((): readonly (string | number)[] => {
    const shown = this.field().shown();
    return typeof shown === 'object' && shown !== null ? shown : [];
  });
  protected readonly chips = computed(() => this.items().map((item) => visibleItem(item)));
  protected readonly count = computed(() => counted(this.items().length, this.language(), this.texts().items));

  /** The next item takes the place of the removed one, focus included; behind the last there is none, so the focus goes back. */
  protected remove(index: number): void {
    const items = this.items();
    this.keep(items.toSpliced(index, 1));
    if (index < items.length - 1) return;
    const before = this.host.nativeElement.querySelectorAll('button').item(index - 1);
    (before ?? this.host.nativeElement.querySelector('input'))?.focus();
  }

  /** What is an item is added, and what is none stays in the box. */
  protected add(box: HTMLInputElement): void {
    this.take(this.split(box.value), box);
  }

  protected addWith(event: Event, box: HTMLInputElement): void {
    if (box.value === '') return;
    event.preventDefault();
    this.add(box);
  }

  protected edit(): void {
    this.left.set('');
  }

  /** One item for each line; a single line is pasted into the box as usual. */
  protected paste(event: ClipboardEvent, box: HTMLInputElement): void {
    const lines = (event.clipboardData?.getData('text') ?? '').split(/\r?\n/).filter((line) => line !== '');
    if (lines.length < 2) return;
    event.preventDefault();
    this.take([...this.split(box.value), ...lines], box);
  }

  private take(texts: readonly string[], box: HTMLInputElement): void {
    const items = texts.map((text) => this.itemOf(text)).filter((item) => item !== null);
    const left = texts.filter((text) => this.itemOf(text) === null).join(separator);
    if (items.length > 0) this.keep([...this.items(), ...items]);
    box.value = left;
    this.left.set(left);
  }

  /** Several refused lines stand in one box; no number has a semicolon in it, while a text may. */
  private split(text: string): readonly string[] {
    const parts = this.definition().items === 'int' ? text.split(';').map((part) => part.trim()) : [text];
    return parts.filter((part) => part !== '');
  }

  /** `null`: the text is no item of this list. */
  private itemOf(text: string): string | number | null {
    return this.definition().items === 'int' ? parseNumber(text, this.language()) : itemFromText(text);
  }

  private keep(items: readonly (string | number)[]): void {
    const numbers = items.filter((item) => typeof item === 'number');
    const texts = items.filter((item) => typeof item === 'string');
    this.field().setValue(texts.length > 0 ? texts : numbers);
  }
}
