import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ApiFailure, PresetsClient, Reading } from '@kamerton/cockpit-data-access';
import { FailureNotice, LanguageStore, Skeleton, exactTime, injectTexts } from '@kamerton/cockpit-ui';
import type { Page, PresetBody, PresetRevisionBody } from '@kamerton/contract';
import { presetsTexts } from '../texts/transfer.texts';
import { PresetValues } from './preset-values';

/** What a preset was, newest first; any of it can become its content again. */
@Component({
  selector: 'kam-preset-versions',
  imports: [FailureNotice, MatButton, PresetValues, Skeleton],
  template: `
    @if (reading.failure() ?? failure(); as shownFailure) {
      <kam-failure-notice [failure]="shownFailure" />
    }
    @if (reading.body()) {
      <ol>
        @for (row of rows(); track row.version) {
          <li>
            <p>
              <strong>{{ texts().version(row.version) }}</strong> {{ row.what }}
              @if (row.version !== preset().version) {
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="texts().ofName(texts().restore, texts().version(row.version))"
                  (click)="restore(row.version)"
                >
                  {{ texts().restore }}
                </button>
              }
            </p>
            <kam-preset-values [params]="row.params" />
          </li>
        }
      </ol>
    } @else if (reading.pending()) {
      <kam-skeleton [label]="texts().loading" [rows]="2" />
    }
  `,
  styles: `
    ol {
      display: grid;
      gap: 0.625rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }

    p {
      min-block-size: 1.75rem;
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.875rem;
    }

    strong {
      margin-inline-end: 0.25rem;
      color: var(--mat-sys-on-surface);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PresetVersions {
  readonly preset = input.required<PresetBody>();
  readonly restored = output<PresetBody>();

  private readonly client = inject(PresetsClient);
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(presetsTexts);
  protected readonly reading = new Reading<Page<PresetRevisionBody>>();
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly rows = computed(() =>
    (this.reading.body()?.items ?? []).map(({ version, params, action, user_id, at, reason }) => {
      const when = exactTime(at, this.language());
      const said = [this.texts().actions[action], user_id, when, reason ?? ''].filter(Boolean);
      return { version, params, what: said.join(' · ') };
    }),
  );

  constructor() {
    effect(() => {
      const { name } = this.preset();
      untracked(() => void this.reading.read(this.client.revisions(name)));
    });
  }

  protected async restore(version: number): Promise<void> {
    const result = await this.client.restore(this.preset().name, version);
    this.failure.set(result.ok ? null : result.failure);
    if (result.ok) this.restored.emit(result.body);
  }
}
