import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Notice } from '../feedback/notice';
import { injectTexts } from '../language/texts';
import { failureTexts } from '../texts/failure.texts';
import { type Failure, failureWords } from './failure-words';

/** Why something did not work, everything that the API said of it, and the way to try again where that may help. */
@Component({
  selector: 'kam-failure-notice',
  imports: [MatButton, Notice],
  template: `
    <kam-notice tone="error">
      @if (title()) {
        <strong>{{ title() }}</strong>
      }
      @for (line of lines(); track $index) {
        <p>{{ line }}</p>
      }
      @if (retryable()) {
        <button matButton actions type="button" (click)="retried.emit()">{{ texts().retry }}</button>
      }
    </kam-notice>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FailureNotice {
  readonly failure = input.required<Failure>();
  /** What did not work. */
  readonly title = input('');
  readonly retryable = input(false);
  readonly retried = output();
  protected readonly texts = injectTexts(failureTexts);
  protected readonly lines = computed(() => failureWords(this.failure(), this.texts()));
}
