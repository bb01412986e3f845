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
  output,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { VerificationStore } from '@kamerton/cockpit-data-access';
import { verdictTexts } from '@kamerton/cockpit-parameter-form';
import { Icon, LanguageStore, injectNow, injectTexts, relativeTime } from '@kamerton/cockpit-ui';
import type { ConfigBody } from '@kamerton/contract';
import { formatNumber } from '@kamerton/parameter-schema';
import { verificationTexts } from '../texts/tuning.texts';
import { CheckFindings } from './check-findings';
import { CheckOrder } from './check-order';
import { CheckRun } from './check-run';
import { findingsOf, latestOf } from './findings';

/** What was proved of this model on the live runtime, in one line; and the way to prove it now. */
@Component({
  selector: 'kam-verification-panel',
  imports: [CheckFindings, CheckOrder, CheckRun, Icon, MatButton],
  templateUrl: './verification-panel.html',
  styleUrl: './verification-panel.scss',
  host: { role: 'region', '[attr.aria-label]': 'texts().title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VerificationPanel {
  readonly config = input.required<ConfigBody>();
  /** A run has ended: what the parameters are known to be may have changed. */
  readonly finished = output();

  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  private readonly injector = inject(Injector);
  private readonly store = inject(VerificationStore);
  private readonly language = inject(LanguageStore).language;
  private readonly now = injectNow();
  private readonly verdictTexts = injectTexts(verdictTexts);
  protected readonly texts = injectTexts(verificationTexts);
  protected readonly ordering = signal(false);

  private readonly runtime = computed(() => this.config().runtime);
  private readonly model = computed(() => this.config().model);
  /** Changes when verdicts have come or lapsed. */
  private readonly basis = computed(() => {
    const { runtime_version, verdicts } = this.config();
    return JSON.stringify([runtime_version, Object.keys(verdicts)]);
  });
  protected readonly run = computed(() => {
    const state = this.store.state();
    return state?.status === 'running' ? state : null;
  });
  protected readonly verdicts = computed(() => this.config().verdicts);
  protected readonly lapsed = computed(() => this.store.state()?.lapsed ?? {});
  protected readonly hasFindings = computed(
    () => Object.keys(this.verdicts()).length + Object.keys(this.lapsed()).length > 0,
  );

  private readonly withoutFindings = computed(() => {
    if (latestOf(this.lapsed())) return 'nothingCounts';
    return this.mishap() ? 'nothingFound' : 'neverChecked';
  });
  protected readonly summary = computed(() => {
    const at = latestOf(this.verdicts());
    if (!at) return this.texts()[this.withoutFindings()];
    const texts = this.verdictTexts();
    const counts = findingsOf(this.verdicts()).map(({ verdict, names }) =>
      texts.counts[verdict](formatNumber(names.length, this.language())),
    );
    return this.texts().checked(counts.join(', '), relativeTime(at, this.now(), this.language()));
  });
  /** Why the last run did not get to its end. */
  protected readonly mishap = computed(() => {
    const state = this.store.state();
    const words = state?.status === 'failed' ? this.texts().failed : '';
    const cancelled = state?.status === 'cancelled' ? this.texts().cancelled : '';
    return [words, cancelled, state?.failure].filter(Boolean).join(' ');
  });

  constructor() {
    effect(() => {
      const [runtime, model] = [this.runtime(), this.model()];
      untracked(() => {
        this.ordering.set(false);
        if (model !== null) void this.store.open({ runtime, model });
      });
    });
    effect(() => {
      this.basis();
      untracked(() => void this.store.refresh());
    });
    effect(() => {
      if (this.store.finished() === 0) return;
      untracked(() => {
        this.keepFocusFromRun();
        this.finished.emit();
      });
    });
  }

  protected order(): void {
    this.ordering.set(true);
    this.focus('kam-check-order button');
  }

  /** The button that was pressed goes, so the focus moves on to what has come of it. */
  protected close(): void {
    this.ordering.set(false);
    this.focus('.order, kam-check-run button');
  }

  /** The button that cancels goes with the run, and a focus on it would go along. */
  private keepFocusFromRun(): void {
    const run = this.host.nativeElement.querySelector('kam-check-run');
    if (run?.contains(document.activeElement)) this.focus('.order');
  }

  private focus(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}
