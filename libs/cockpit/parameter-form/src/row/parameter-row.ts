import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { Hint, Icon, LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import { type GivenAdvice, type ParameterIssue, adviceMessage } from '@kamerton/parameter-schema';
import { ParameterControl } from '../controls/parameter-control';
import { ParameterDetails } from '../details/parameter-details';
import type { ParameterField } from '../model/parameter-field';
import { openPolicyEditor } from '../policy/open-policy-editor';
import { policyRules } from '../policy/policy-words';
import { RowPolicies } from '../policy/row-policies';
import { SourceChip } from '../source/source-chip';
import { formTexts, policyTexts } from '../texts/form.texts';
import { issueWords } from '../texts/issue-words';
import { injectValueWords } from '../texts/value-words';
import { VerdictBadge } from '../verdict/verdict-badge';
import { changeWords, fateWords } from './row-words';
import { RowRemarks } from './row-remarks';

/** One parameter: its name, its control, where its value comes from, and the way back to inheriting it. */
@Component({
  selector: 'kam-parameter-row',
  imports: [Hint, Icon, ParameterControl, ParameterDetails, RowPolicies, RowRemarks, SourceChip, VerdictBadge],
  templateUrl: './parameter-row.html',
  styleUrl: './parameter-row.scss',
  host: {
    role: 'group',
    '[attr.aria-labelledby]': '"label-" + field().name',
    '[class.changed]': 'field().altered()',
    '[class.invalid]': 'complaints().length > 0',
    '[class.unused]': 'field().unused()',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ParameterRow {
  readonly field = input.required<ParameterField>();
  /** Of this row, those from rules with other parameters included. */
  readonly issues = input.required<readonly ParameterIssue[]>();
  /** On this row's value together with others. */
  readonly advice = input.required<readonly GivenAdvice[]>();

  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  private readonly language = inject(LanguageStore).language;
  private readonly words = injectValueWords();
  protected readonly texts = injectTexts(formTexts);
  private readonly injector = inject(Injector);
  private readonly policyTexts = injectTexts(policyTexts);
  protected readonly expanded = signal(false);

  protected readonly definition = computed(() => this.field().definition());
  protected readonly change = computed(() => changeWords(this.field(), this.words(), this.texts()));
  protected readonly advised = computed(() =>
    this.advice().map((given) => adviceMessage(given, this.language(), this.definition().label)),
  );
  protected readonly policyName = computed(() => {
    const { label } = this.definition();
    const texts = this.policyTexts();
    const policy = this.field().policy.now();
    if (policy === null) return texts.add(label);
    const wording = { texts, words: this.words(), language: this.language() };
    return texts.edit(label, policyRules(policy, this.definition(), wording));
  });
  protected readonly hasPolicies = computed(() => {
    const { policy } = this.field();
    return policy.now() !== null || policy.changed() || this.field().inheritedPolicies().length > 0;
  });
  protected readonly fate = computed(() =>
    (this.field().leftOut().length > 0 || this.field().lock()) && !this.field().changed()
      ? ''
      : fateWords(this.field(), this.words(), this.texts(), this.language()),
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

  protected editPolicy(): void {
    void openPolicyEditor(this.injector, this.field());
  }

  /** The button goes with the own value, so the focus moves on to what it has reset. */
  protected reset(): void {
    this.field().inherit();
    this.host.nativeElement.querySelector<HTMLElement>('.control input, .control select, .control button')?.focus();
  }
}
