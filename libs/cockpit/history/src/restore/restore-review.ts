import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { type Definitions, WritePreview } from '@kamerton/cockpit-changes';
import { type ApiFailure, type ApiResult, HistoryClient, Reading } from '@kamerton/cockpit-data-access';
import { LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { ConfigWriteBody, SetPlace } from '@kamerton/contract';
import { historyTexts } from '../texts/history.texts';

/** An older revision becomes a new one: first what that would do, then the deed. */
@Component({
  selector: 'kam-restore-review',
  imports: [WritePreview],
  template: `
    <h2 tabindex="-1">{{ texts().restoreTitle(version()) }}</h2>
    <p>{{ intro() }}</p>
    <kam-write-preview
      [write]="preview.body()"
      [failure]="failure()"
      [pending]="preview.pending()"
      [applying]="applying()"
      [definitions]="definitions()"
      [action]="texts().restoreAction"
      [cancellable]="true"
      [(resolving)]="resolving"
      (confirmed)="restore($event)"
      (cancelled)="cancelled.emit()"
      (retried)="look(place(), version(), resolving())"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
    }

    h2 {
      outline: 0;
      font-size: 1.0625rem;
    }

    p {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RestoreReview {
  readonly place = input.required<SetPlace>();
  readonly version = input.required<number>();
  readonly definitions = input.required<Definitions>();
  /** With the version that the restored content has now. */
  readonly restored = output<number>();
  readonly cancelled = output();

  private readonly client = inject(HistoryClient);
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(historyTexts);
  protected readonly preview = new Reading<ConfigWriteBody>();
  protected readonly applying = signal(false);
  private readonly refusal = signal<ApiFailure | null>(null);
  /** The version that was looked at. */
  private readonly present = signal<number | null>(null);
  protected readonly intro = computed(() => {
    const present = this.present();
    return present === null ? '' : this.texts().restoreIntro(present + 1);
  });
  protected readonly resolving = linkedSignal({
    source: () => ({ place: this.place(), version: this.version() }),
    computation: () => false,
  });
  protected readonly failure = computed(() => this.refusal() ?? this.preview.failure());

  constructor() {
    effect(() => {
      const [place, version, resolving] = [this.place(), this.version(), this.resolving()];
      this.language();
      untracked(() => void this.look(place, version, resolving));
    });
  }

  protected async look(place: SetPlace, version: number, resolve_conflicts: boolean): Promise<void> {
    this.refusal.set(null);
    this.preview.clear();
    await this.preview.read(
      this.client.config(place).then(async (config) => {
        if (!config.ok) return config;
        const held = config.body.profile_fallback ? await this.lastOf(place) : config;
        if (!held.ok) return held;
        const present = held.body.version;
        this.present.set(present);
        return this.client.restore(place, version, { present, dry_run: true, ...optional(resolve_conflicts) });
      }),
    );
  }

  /** A profile that is gone still has its last version, and what brings it back goes on from there. */
  private async lastOf(place: SetPlace): Promise<ApiResult<{ readonly version: number }>> {
    const page = await this.client.revisions(place);
    return page.ok ? { ok: true, body: { version: page.body.items[0]?.version ?? 0 } } : page;
  }

  protected async restore(reason: string): Promise<void> {
    const present = this.present();
    if (present === null) return;
    this.applying.set(true);
    const options = { present, reason, ...optional(this.resolving()) };
    const result = await this.client.restore(this.place(), this.version(), options);
    this.applying.set(false);
    this.refusal.set(result.ok ? null : result.failure);
    if (result.ok) this.restored.emit(result.body.version);
  }
}

const optional = (resolve_conflicts: boolean) => (resolve_conflicts ? { resolve_conflicts } : {});
