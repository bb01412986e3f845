import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { injectParameterWords } from '@kamerton/cockpit-changes';
import { HistoryClient, Reading } from '@kamerton/cockpit-data-access';
import {
  Chip,
  FailureNotice,
  LanguageStore,
  Notice,
  Skeleton,
  counted,
  exactTime,
  injectTexts,
} from '@kamerton/cockpit-ui';
import type { ConfigBody, SetPlace } from '@kamerton/contract';
import { termsOf } from '@kamerton/parameter-schema';
import { historyTexts } from '../texts/history.texts';
import { asOfRows } from './as-of-rows';

interface BothTimes {
  readonly then: ConfigBody;
  readonly now: ConfigBody;
}

/** The values that requests got at a moment of the past, and what is different now. */
@Component({
  selector: 'kam-as-of-view',
  imports: [Chip, FailureNotice, Notice, Skeleton],
  templateUrl: './as-of-view.html',
  styleUrl: './as-of-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AsOfView {
  readonly place = input.required<SetPlace>();
  /** RFC 3339. */
  readonly at = input.required<string>();

  private readonly client = inject(HistoryClient);
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(historyTexts);
  protected readonly reading = new Reading<BothTimes>();
  protected readonly onlyDifferent = signal(false);
  private readonly definitions = computed(() => {
    const both = this.reading.body();
    return { ...both?.now.generation_schema, ...both?.then.generation_schema };
  });
  private readonly words = injectParameterWords(this.definitions);
  private readonly rows = computed(() => {
    const both = this.reading.body();
    return both ? asOfRows(both.then, both.now) : [];
  });
  protected readonly shown = computed(() => {
    const sources = termsOf(this.language()).valueSources;
    return this.rows()
      .filter(({ different }) => different || !this.onlyDifferent())
      .map(({ name, then, now, different }) => ({
        name: this.words().label(name),
        then: then ? this.words().effective(name, then.value) : '–',
        source: then ? sources[then.source] : '',
        overridden: then?.sent ?? false,
        different,
        now: now ? `${this.words().effective(name, now.value)} · ${sources[now.source]}` : this.texts().gone,
      }));
  });
  protected readonly title = computed(() => this.texts().asOfTitle(exactTime(this.at(), this.language())));
  protected readonly different = computed(() => {
    const count = this.rows().filter(({ different }) => different).length;
    return count === 0 ? this.texts().allTheSame : counted(count, this.language(), this.texts().differences);
  });
  protected readonly schemaWords = computed(() => {
    const asOf = this.reading.body()?.then.as_of;
    if (!asOf) return '';
    const since = exactTime(asOf.schema_since, this.language());
    return asOf.schema_is_later ? this.texts().schemaIsLater(since) : this.texts().schemaSince(since);
  });

  constructor() {
    effect(() => {
      const [place, at] = [this.place(), this.at()];
      this.language();
      untracked(() => void this.reading.read(this.ask(place, at)));
    });
  }

  private async ask(place: SetPlace, at: string) {
    const [then, now] = await Promise.all([this.client.config(place, at), this.client.config(place)]);
    if (!then.ok) return then;
    return now.ok ? { ok: true as const, body: { then: then.body, now: now.body } } : now;
  }
}
