import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type Definitions, DiffList } from '@kamerton/cockpit-changes';
import { Chip, Hint, LanguageStore, exactTime, injectNow, injectTexts, relativeTime } from '@kamerton/cockpit-ui';
import type { RevisionBody } from '@kamerton/contract';
import { historyTexts } from '../texts/history.texts';

/** One accepted change: who, when, why, and what. */
@Component({
  selector: 'kam-revision-entry',
  imports: [Chip, DiffList, Hint, MatButton, RouterLink],
  templateUrl: './revision-entry.html',
  styleUrl: './revision-entry.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevisionEntry {
  readonly revision = input.required<RevisionBody>();
  readonly profile = input.required<string | null>();
  readonly definitions = input.required<Definitions>();
  readonly current = input.required<boolean>();
  readonly pickable = input.required<boolean>();
  readonly picked = model.required<boolean>();

  private readonly language = inject(LanguageStore).language;
  private readonly now = injectNow();
  protected readonly texts = injectTexts(historyTexts);
  protected readonly when = computed(() => relativeTime(this.revision().at, this.now(), this.language()));
  protected readonly exactly = (): string => exactTime(this.revision().at, this.language());
}
