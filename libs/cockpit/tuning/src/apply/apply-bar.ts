import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { FormModel } from '@kamerton/cockpit-parameter-form';
import { LanguageStore, counted, injectTexts } from '@kamerton/cockpit-ui';
import type { TrialResult } from '../review/trial';
import { trialWords } from '../review/trial-words';
import { reviewTexts } from '../texts/review.texts';
import { applyTexts } from '../texts/tuning.texts';
import { FruitlessWarning } from './fruitless-warning';

/** As the contract allows. */
const longestReason = 500;

/** What is about to change, why, and the two ways out. It comes with the first change and goes with the last. */
@Component({
  selector: 'kam-apply-bar',
  imports: [FruitlessWarning, MatButton],
  templateUrl: './apply-bar.html',
  styleUrl: './apply-bar.scss',
  host: { role: 'region', '[attr.aria-label]': 'texts().bar' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApplyBar {
  readonly form = input.required<FormModel>();
  readonly canApply = input.required<boolean>();
  readonly applying = input.required<boolean>();
  /** The person has been told that some changes have no effect; the next press applies them. */
  readonly asked = input.required<boolean>();
  /** What trying the changes out has shown; `null`: nothing yet. */
  readonly trial = input.required<TrialResult | null>();
  readonly discarded = output();
  /** What the changes would do is to be seen first. */
  readonly reviewed = output();
  readonly applied = output();

  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(applyTexts);
  protected readonly reviewTexts = injectTexts(reviewTexts);
  protected readonly longestReason = longestReason;
  readonly reason = signal('');

  protected readonly count = computed(() => counted(this.form().changeCount(), this.language(), this.texts().changes));
  protected readonly outcome = computed(() => trialWords(this.trial(), this.reviewTexts(), this.language()));
  protected readonly invalid = computed(() => {
    const form = this.form();
    const wrong = form.changes().filter((field) => field.unreadable() || form.issuesOf(field).length > 0).length;
    return wrong === 0 ? '' : counted(wrong, this.language(), this.texts().invalid);
  });

  /** The second half of a double click is no answer to a question that the first may have raised. */
  protected apply({ detail }: MouseEvent): void {
    if (detail <= 1) this.applied.emit();
  }
}
