import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { Icon, LanguageStore, counted, injectTexts } from '@kamerton/cockpit-ui';
import type { ListDefinition } from '@kamerton/parameter-schema';
import type { ParameterField } from '../../model/parameter-field';
import { parseNumber } from '../../number/number-text';
import { formTexts } from '../../texts/form.texts';
import { itemFromText, visibleItem } from './item-text';

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
  /** Text that is no item of this list; it stays in its box, with the reason. */
  protected readonly refused = signal(false);

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

  protected add(box: HTMLInputElement): void {
    if (box.value !== '' && this.append([box.value])) box.value = '';
  }

  protected addWith(event: Event, box: HTMLInputElement): void {
    if (box.value === '') return;
    event.preventDefault();
    this.add(box);
  }

  /** One item for each line; a single line is pasted into the box as usual. */
  protected paste(event: ClipboardEvent): void {
    const lines = (event.clipboardData?.getData('text') ?? '').split(/\r?\n/).filter((line) => line !== '');
    if (lines.length < 2) return;
    event.preventDefault();
    this.append(lines);
  }

  private append(texts: readonly string[]): boolean {
    const wantsNumbers = this.definition().items === 'int';
    const added = texts.map((text) => (wantsNumbers ? parseNumber(text, this.language()) : itemFromText(text)));
    const items = added.filter((item) => item !== null);
    this.refused.set(items.length < added.length);
    if (this.refused()) return false;
    this.keep([...this.items(), ...items]);
    return true;
  }

  private keep(items: readonly (string | number)[]): void {
    const numbers = items.filter((item) => typeof item === 'number');
    const texts = items.filter((item) => typeof item === 'string');
    this.field().setValue(texts.length > 0 ? texts : numbers);
  }
}
