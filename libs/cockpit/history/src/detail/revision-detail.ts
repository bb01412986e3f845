import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type Definitions, DiffList, injectParameterWords } from '@kamerton/cockpit-changes';
import { HistoryClient, Reading } from '@kamerton/cockpit-data-access';
import { FailureNotice, LanguageStore, Skeleton, exactTime, injectTexts } from '@kamerton/cockpit-ui';
import type { RevisionDetailBody, SetPlace } from '@kamerton/contract';
import { historyTexts } from '../texts/history.texts';

/** The set as one revision left it. */
@Component({
  selector: 'kam-revision-detail',
  imports: [DiffList, FailureNotice, MatButton, RouterLink, Skeleton],
  templateUrl: './revision-detail.html',
  styleUrl: './detail.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevisionDetail {
  readonly place = input.required<SetPlace>();
  readonly version = input.required<number>();
  readonly definitions = input.required<Definitions>();
  /** Version in force; `null`: none, or not known yet. */
  readonly present = input.required<number | null>();

  private readonly client = inject(HistoryClient);
  private readonly language = inject(LanguageStore).language;
  private readonly words = injectParameterWords(this.definitions);
  protected readonly texts = injectTexts(historyTexts);
  protected readonly reading = new Reading<RevisionDetailBody>();
  protected readonly values = computed(() =>
    Object.entries(this.reading.body()?.params ?? {}).map(([name, value]) => ({
      name: this.words().label(name),
      text: this.words().stored(name, value),
    })),
  );
  protected readonly policies = computed(() =>
    Object.entries(this.reading.body()?.policies ?? {}).map(([name, policy]) => ({
      name: this.words().label(name),
      text: this.words().policy(name, policy),
    })),
  );
  protected readonly when = computed(() => {
    const at = this.reading.body()?.at;
    return at === undefined ? '' : exactTime(at, this.language());
  });

  constructor() {
    effect(() => {
      const [place, version] = [this.place(), this.version()];
      untracked(() => {
        this.reading.clear();
        void this.reading.read(this.client.revision(place, version));
      });
    });
  }
}
