import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { injectNow, injectTexts } from '@kamerton/cockpit-ui';
import { historyTexts } from '../texts/history.texts';
import { localMoment, momentOf } from './local-moment';

/** Chooses a moment of the past, in the person's own time. */
@Component({
  selector: 'kam-moment-picker',
  imports: [MatButton],
  template: `
    <form (submit)="choose($event, moment.value)">
      <label>
        {{ texts().asOf }}
        <input #moment class="kam-field" type="datetime-local" step="1" required [max]="latest()" [value]="shown()" />
      </label>
      <button matButton="outlined" type="submit">{{ texts().showMoment }}</button>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0.5rem 0.75rem;
    }

    label {
      display: grid;
      gap: 0.25rem;
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.8125rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MomentPicker {
  /** RFC 3339; `''`: none yet. */
  readonly at = input.required<string>();
  readonly chosen = output<string>();
  private readonly now = injectNow();
  protected readonly texts = injectTexts(historyTexts);
  protected readonly latest = computed(() => localMoment(this.now()));
  protected readonly shown = computed(() => {
    const at = new Date(this.at());
    return Number.isNaN(at.getTime()) ? '' : localMoment(at);
  });

  protected choose(event: Event, local: string): void {
    event.preventDefault();
    const at = momentOf(local);
    if (at !== null) this.chosen.emit(at);
  }
}
