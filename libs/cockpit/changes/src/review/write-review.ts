import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectTexts } from '@kamerton/cockpit-ui';
import type { ConfigWriteBody } from '@kamerton/contract';
import { DiffList } from '../diff/diff-list';
import { ImpactSummary } from '../impact/impact-summary';
import { changesTexts } from '../texts/changes.texts';
import { placeWords } from '../words/place-words';
import { ConflictList } from './conflict-list';

/** What a write would change: in its own set, in others, and in what requests get. */
@Component({
  selector: 'kam-write-review',
  imports: [ConflictList, DiffList, ImpactSummary],
  templateUrl: './write-review.html',
  styleUrl: './write-review.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WriteReview {
  /** Answer of a dry run. */
  readonly write = input.required<ConfigWriteBody>();
  protected readonly texts = injectTexts(changesTexts);
  protected readonly definitions = computed(() => this.write().generation_schema);
  protected readonly elsewhere = computed(() =>
    this.write().also_changed.map(({ diff, ...place }) => ({ diff, title: placeWords(place, this.texts()) })),
  );
}
