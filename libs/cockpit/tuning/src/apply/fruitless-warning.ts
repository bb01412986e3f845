import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FormModel, fruitlessWords, verdictTexts } from '@kamerton/cockpit-parameter-form';
import { Icon, LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import { applyTexts } from '../texts/tuning.texts';

/** Which of the changes were proved to have no effect. They can be applied all the same, by asking twice. */
@Component({
  selector: 'kam-fruitless-warning',
  imports: [Icon],
  template: `
    <kam-icon name="warning" />
    <div role="alert">
      @for (line of lines(); track line) {
        <p>{{ line }}</p>
      }
      @if (asked()) {
        <p>{{ texts().sure }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 0.5rem;
      color: var(--kam-bad);
      font-size: 0.8125rem;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FruitlessWarning {
  readonly form = input.required<FormModel>();
  readonly asked = input.required<boolean>();
  private readonly language = inject(LanguageStore).language;
  private readonly verdictTexts = injectTexts(verdictTexts);
  protected readonly texts = injectTexts(applyTexts);
  protected readonly lines = computed(() =>
    this.form()
      .fruitless()
      .map((field) => fruitlessWords(field, this.verdictTexts(), this.language())),
  );
}
