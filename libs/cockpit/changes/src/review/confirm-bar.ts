import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { injectTexts } from '@kamerton/cockpit-ui';
import { changesTexts } from '../texts/changes.texts';

/** As the contract allows. */
const longestReason = 500;

/** The end of a review: why, and the two ways out. */
@Component({
  selector: 'kam-confirm-bar',
  imports: [MatButton],
  template: `
    <input
      #why
      type="text"
      class="kam-field"
      autocomplete="off"
      [maxLength]="longestReason"
      [value]="reason()"
      [placeholder]="texts().reason"
      [attr.aria-label]="texts().reason"
      (input)="reason.set(why.value)"
    />
    @if (cancellable()) {
      <button matButton type="button" (click)="cancelled.emit()">{{ texts().cancel }}</button>
    }
    <button
      matButton="filled"
      type="button"
      disabledInteractive
      [disabled]="disabled() || busy()"
      (click)="confirmed.emit(reason().trim())"
    >
      {{ action() }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 0.75rem;
    }

    .kam-field {
      flex: 1 1 14rem;
      block-size: 2.375rem;
    }

    @media (width < 40rem) {
      :host {
        justify-content: end;
      }

      .kam-field {
        flex-basis: 100%;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmBar {
  /** What the button says. */
  readonly action = input.required<string>();
  readonly busy = input(false);
  readonly disabled = input(false);
  readonly cancellable = input(false);
  /** With the reason, which may be empty. */
  readonly confirmed = output<string>();
  readonly cancelled = output();
  protected readonly texts = injectTexts(changesTexts);
  protected readonly longestReason = longestReason;
  protected readonly reason = signal('');
}
