import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import { HistoryClient, Reading, RevisionsStore } from '@kamerton/cockpit-data-access';
import { LanguageStore, Notice, Page, injectTexts } from '@kamerton/cockpit-ui';
import type { ConfigBody, Page as ApiPage, ProfileBody, SetPlace } from '@kamerton/contract';
import { AsOfView } from '../as-of/as-of-view';
import { MomentPicker } from '../as-of/moment-picker';
import { RevisionComparison } from '../detail/revision-comparison';
import { RevisionDetail } from '../detail/revision-detail';
import { RevisionList } from '../list/revision-list';
import { RestoreReview } from '../restore/restore-review';
import { historyTexts } from '../texts/history.texts';
import { SetChoice } from './set-choice';
import { viewOf, type ViewQuery } from './view';

const snackBarInMilliseconds = 8_000;

/** The revisions of one override set, and beside them whatever of the past is looked at. */
@Component({
  selector: 'kam-history-page',
  imports: [
    AsOfView,
    MomentPicker,
    Notice,
    Page,
    RestoreReview,
    RevisionComparison,
    RevisionDetail,
    RevisionList,
    RouterLink,
    SetChoice,
  ],
  templateUrl: './history-page.html',
  styleUrl: './history-page.scss',
  providers: [RevisionsStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HistoryPage {
  readonly runtime = input.required<string>();
  /** Absent: the runtime-wide set. */
  readonly model = input<string>();
  readonly profile = input<string>();
  readonly revision = input<string>();
  readonly to = input<string>();
  readonly restore = input<string>();
  readonly at = input<string>();

  private readonly client = inject(HistoryClient);
  private readonly router = inject(Router);
  private readonly snackBar = inject(MatSnackBar);
  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  private readonly injector = inject(Injector);
  private readonly language = inject(LanguageStore).language;
  protected readonly store = inject(RevisionsStore);
  protected readonly texts = injectTexts(historyTexts);
  protected readonly present = new Reading<ConfigBody>();
  protected readonly profiles = new Reading<ApiPage<ProfileBody>>();

  protected readonly place = computed<SetPlace>(() => {
    const model = this.model() ?? null;
    return { runtime: this.runtime(), model, profile: model === null ? null : (this.profile() ?? null) };
  });
  protected readonly name = computed(() => this.model() ?? this.texts().runtimeWide(this.runtime()));
  protected readonly view = computed(() =>
    viewOf({ revision: this.revision(), to: this.to(), restore: this.restore(), at: this.at() }),
  );
  /** `null`: not known yet, or none, as the set does not exist. */
  protected readonly currentVersion = computed(() => {
    const present = this.present.body();
    return !present || present.profile_fallback ? null : present.version;
  });
  protected readonly definitions = computed(() => this.present.body()?.generation_schema ?? {});
  protected readonly tuningLink = computed(() => {
    const model = this.model();
    return model === undefined ? ['/runtimes', this.runtime()] : ['/models', this.runtime(), model];
  });
  protected readonly tuningQuery = computed(() => ({ profile: this.place().profile }));
  protected readonly profileNames = computed(() => (this.profiles.body()?.items ?? []).map(({ profile }) => profile));
  protected readonly profileGone = computed(() => {
    const { profile } = this.place();
    return profile !== null && this.profiles.body() !== null && !this.profileNames().includes(profile) ? profile : '';
  });

  /** Of a profile that never was nothing can be brought back. */
  protected readonly hasRevisions = computed(() => (this.store.items()?.length ?? 0) > 0);

  constructor() {
    effect(() => {
      const place = this.place();
      this.language();
      untracked(() => void this.load(place));
    });
    effect(() => {
      if (this.view().kind !== 'hint') untracked(() => this.focusPane());
    });
  }

  protected retry(): Promise<void> {
    return this.load(this.place());
  }

  protected async restored(version: number): Promise<void> {
    this.snackBar.open(this.texts().restored(version), undefined, {
      duration: snackBarInMilliseconds,
      politeness: 'polite',
    });
    await this.show({ revision: String(version) });
    await this.load(this.place());
  }

  /** Shows something else of the same set; what is not named is left. */
  protected show(query: ViewQuery): Promise<boolean> {
    const { profile } = this.place();
    return this.router.navigate([], { queryParams: { ...(profile !== null && { profile }), ...query } });
  }

  private async load(place: SetPlace): Promise<void> {
    if (this.present.body()?.model !== place.model) this.present.clear();
    await Promise.all([
      this.store.open(place),
      this.present.read(this.client.config(place)),
      ...(place.model === null ? [] : [this.profiles.read(this.client.profiles(place.runtime, place.model))]),
    ]);
  }

  /** What was asked for may stand beneath the list, and is news for a screen reader in any case. */
  private focusPane(): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('.pane h2')?.focus(), {
      injector: this.injector,
    });
  }
}
