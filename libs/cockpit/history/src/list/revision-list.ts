import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Definitions } from '@kamerton/cockpit-changes';
import { RevisionsStore } from '@kamerton/cockpit-data-access';
import { FailureNotice, Skeleton, injectTexts } from '@kamerton/cockpit-ui';
import type { SetPlace } from '@kamerton/contract';
import { historyTexts } from '../texts/history.texts';
import { RevisionEntry } from './revision-entry';

/** Newest first. Two of them can be ticked to be compared. */
@Component({
  selector: 'kam-revision-list',
  imports: [FailureNotice, MatButton, RevisionEntry, RouterLink, Skeleton],
  templateUrl: './revision-list.html',
  styleUrl: './revision-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevisionList {
  readonly place = input.required<SetPlace>();
  readonly definitions = input.required<Definitions>();
  /** Version in force; `null`: none, or not known yet. */
  readonly current = input.required<number | null>();
  readonly retried = output();

  protected readonly store = inject(RevisionsStore);
  protected readonly texts = injectTexts(historyTexts);
  protected readonly picked = linkedSignal<SetPlace, readonly number[]>({
    source: this.place,
    computation: () => [],
  });
  /** From the older to the newer one. */
  protected readonly comparison = computed(() => {
    const [revision, to] = this.picked().toSorted((one, other) => one - other);
    return to === undefined ? null : { profile: this.place().profile, revision, to };
  });

  /** A third one takes the place of the one that was ticked first. */
  protected pick(version: number, on: boolean): void {
    this.picked.update((picked) => {
      const others = picked.filter((one) => one !== version);
      return on ? [...others, version].slice(-2) : others;
    });
  }
}
