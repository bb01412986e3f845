import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon, LanguageStore, exactTime, injectTexts } from '@kamerton/cockpit-ui';
import type { ParameterField } from '../model/parameter-field';
import { formTexts } from '../texts/form.texts';
import { injectValueWords } from '../texts/value-words';
import { ladderRows } from './ladder-rows';

/** All rungs that say something about one parameter: the winner, and every loser with the reason. */
@Component({
  selector: 'kam-ladder-view',
  imports: [Icon],
  templateUrl: './ladder-view.html',
  styleUrl: './ladder-view.scss',
  host: { role: 'tooltip' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LadderView {
  readonly field = input.required<ParameterField>();
  private readonly language = inject(LanguageStore).language;
  private readonly words = injectValueWords();
  protected readonly texts = injectTexts(formTexts);

  protected readonly rows = computed(() =>
    ladderRows(this.field(), { texts: this.texts(), words: this.words(), language: this.language() }).map((row) => ({
      ...row,
      when: row.at && exactTime(row.at, this.language()),
    })),
  );
}
