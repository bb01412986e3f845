import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Icon, LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { ParameterField } from '../model/parameter-field';
import { beneathTexts, verdictTexts } from '../texts/form.texts';
import { injectValueWords } from '../texts/value-words';
import { driftMoves, leftOutWords } from './beneath-words';
import { fruitlessWords } from './verdict-words';

/** What few rows have to say: a change in vain, a stored value that no service gets, a move beneath. Apart, as sixty rows are drawn. */
@Component({
  selector: 'kam-row-remarks',
  imports: [Icon],
  templateUrl: './row-remarks.html',
  styleUrl: './row-remarks.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowRemarks {
  readonly field = input.required<ParameterField>();
  /** The stored value of one's own is to go. */
  readonly removed = output();

  private readonly language = inject(LanguageStore).language;
  private readonly words = injectValueWords();
  private readonly verdictTexts = injectTexts(verdictTexts);
  protected readonly texts = injectTexts(beneathTexts);

  private readonly wording = computed(() => ({
    texts: this.texts(),
    verdicts: this.verdictTexts(),
    words: this.words(),
    language: this.language(),
  }));
  protected readonly fruitless = computed(() => fruitlessWords(this.field(), this.verdictTexts(), this.language()));
  protected readonly moved = computed(() => {
    const drift = this.field().drift();
    return drift ? this.texts().moved(driftMoves(drift, this.field().definition(), this.wording()).join(', ')) : '';
  });
  /** Once somebody is changing the own value, what is stored there is on its way out. */
  protected readonly leftOut = computed(() =>
    this.field()
      .leftOut()
      .filter((stored) => !(this.field().isOwn(stored) && this.field().changed()))
      .map((stored) => ({
        rung: stored.rung,
        words: leftOutWords(stored, this.field(), this.wording()),
        removable: this.field().isOwn(stored),
        removeName: this.texts().removeOf(this.field().definition().label),
      })),
  );
}
