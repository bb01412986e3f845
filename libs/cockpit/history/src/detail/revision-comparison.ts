import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type Definitions, DiffList } from '@kamerton/cockpit-changes';
import { HistoryClient, Reading } from '@kamerton/cockpit-data-access';
import { FailureNotice, Skeleton, injectTexts } from '@kamerton/cockpit-ui';
import type { RevisionComparisonBody, SetPlace } from '@kamerton/contract';
import { historyTexts } from '../texts/history.texts';

/** What changed from one revision to another, whatever happened between them. */
@Component({
  selector: 'kam-revision-comparison',
  imports: [DiffList, FailureNotice, MatButton, RouterLink, Skeleton],
  template: `
    <h2 tabindex="-1">{{ texts().compared(from(), to()) }}</h2>
    @if (reading.failure(); as failure) {
      <kam-failure-notice [failure]="failure" />
    }
    @if (reading.body(); as comparison) {
      @if (same()) {
        <p>{{ texts().same }}</p>
      } @else {
        <kam-diff-list [diff]="comparison.diff" [definitions]="definitions()" />
      }
      <div class="actions">
        <a
          matButton="outlined"
          [routerLink]="[]"
          [queryParams]="{ profile: place().profile, revision: to(), to: from() }"
          >{{ texts().swap }}</a
        >
      </div>
    } @else if (reading.pending()) {
      <kam-skeleton [label]="texts().loading" [rows]="3" />
    }
  `,
  styleUrl: './detail.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevisionComparison {
  readonly place = input.required<SetPlace>();
  readonly from = input.required<number>();
  readonly to = input.required<number>();
  readonly definitions = input.required<Definitions>();

  private readonly client = inject(HistoryClient);
  protected readonly texts = injectTexts(historyTexts);
  protected readonly reading = new Reading<RevisionComparisonBody>();
  protected readonly same = computed(() => Object.keys(this.reading.body()?.diff ?? {}).length === 0);

  constructor() {
    effect(() => {
      const [place, from, to] = [this.place(), this.from(), this.to()];
      untracked(() => {
        this.reading.clear();
        void this.reading.read(this.client.compare(place, from, to));
      });
    });
  }
}
