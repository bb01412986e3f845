import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { Hint, Icon, LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { ParameterIssue } from '@kamerton/parameter-schema';
import { ParameterControl } from '../controls/parameter-control';
import { ParameterDetails } from '../details/parameter-details';
import type { ParameterField } from '../model/parameter-field';
import { SourceChip } from '../source/source-chip';
import { beneathTexts, formTexts, verdictTexts } from '../texts/form.texts';
import { issueWords } from '../texts/issue-words';
import { injectValueWords } from '../texts/value-words';
import { VerdictBadge } from '../verdict/verdict-badge';
import { driftMoves, leftOutWords } from './beneath-words';
import { changeWords, fateWords, lockWords, policyWords } from './row-words';
import { fruitlessWords } from './verdict-words';

/** One parameter: its name, its control, where its value comes from, and the way back to inheriting it. */
@Component({
  selector: 'kam-parameter-row',
  imports: [Hint, Icon, ParameterControl, ParameterDetails, SourceChip, VerdictBadge],
  templateUrl: './parameter-row.html',
  styleUrl: './parameter-row.scss',
  host: {
    role: 'group',
    '[attr.aria-labelledby]': '"label-" + field().name',
    '[class.changed]': 'field().changed()',
    '[class.invalid]': 'complaints().length > 0',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ParameterRow {
  readonly field = input.required<ParameterField>();
  /** Of this row, those from rules with other parameters included. */
  readonly issues = input.required<readonly ParameterIssue[]>();

  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  private readonly language = inject(LanguageStore).language;
  private readonly words = injectValueWords();
  protected readonly texts = injectTexts(formTexts);
  protected readonly beneath = injectTexts(beneathTexts);
  private readonly verdictTexts = injectTexts(verdictTexts);
  protected readonly expanded = signal(false);

  protected readonly definition = computed(() => this.field().definition());
  protected readonly change = computed(() => changeWords(this.field(), this.words(), this.texts()));
  protected readonly policy = computed(() =>
    this.field().lock() ? '' : policyWords(this.field().effective().policy, this.texts(), this.language()),
  );
  protected readonly lock = computed(() => lockWords(this.field(), this.words(), this.texts(), this.language()));
  protected readonly fate = computed(() =>
    this.leftOut().length > 0 ? '' : fateWords(this.field(), this.words(), this.texts(), this.language()),
  );
  protected readonly fruitless = computed(() => fruitlessWords(this.field(), this.verdictTexts(), this.language()));
  private readonly wording = computed(() => ({
    texts: this.beneath(),
    verdicts: this.verdictTexts(),
    words: this.words(),
    language: this.language(),
  }));
  protected readonly moved = computed(() => {
    const drift = this.field().drift();
    return drift ? this.beneath().moved(driftMoves(drift, this.definition(), this.wording()).join(', ')) : '';
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
        removeName: this.beneath().removeOf(this.definition().label),
      })),
  );
  protected readonly hasOwnValue = computed(() => this.field().setting().kind !== 'inherit');
  protected readonly resetName = computed(() =>
    this.texts().reset(
      this.definition().label,
      this.words().withUnit(this.definition(), this.field().inherited().value),
    ),
  );

  protected readonly complaints = computed((): readonly string[] => {
    const issues = this.issues().map((issue) => issueWords(issue, this.definition(), this.language()));
    const unreadable = this.field().unreadable() ? [this.texts().notANumber] : [];
    return [...unreadable, ...issues, ...this.field().refusals()];
  });

  /** The button goes with the own value, so the focus moves on to what it has reset. */
  protected reset(): void {
    this.field().inherit();
    this.host.nativeElement.querySelector<HTMLElement>('.control input, .control select, .control button')?.focus();
  }
}
