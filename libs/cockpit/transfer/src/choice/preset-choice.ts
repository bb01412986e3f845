import { ChangeDetectionStrategy, Component, computed, effect, inject, model, untracked } from '@angular/core';
import { PresetsClient, Reading } from '@kamerton/cockpit-data-access';
import { FailureNotice, LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { Page, PresetBody } from '@kamerton/contract';
import { transferTexts } from '../texts/transfer.texts';

/** One of the presets, with what it is for. */
@Component({
  selector: 'kam-preset-choice',
  imports: [FailureNotice],
  template: `
    @if (reading.failure(); as failure) {
      <kam-failure-notice [failure]="failure" [retryable]="true" (retried)="load()" />
    }
    <label>
      {{ texts().choosePreset }}
      <select #names class="kam-field" (change)="name.set(names.value)">
        <option value="" [selected]="name() === ''">{{ texts().pick }}</option>
        @for (preset of presets(); track preset.name) {
          <option [value]="preset.name" [selected]="preset.name === name()">
            {{ preset.shipped ? preset.name + ' · ' + texts().shipped : preset.name }}
          </option>
        }
      </select>
    </label>
    @if (chosen(); as preset) {
      <p>{{ preset.description }}</p>
    }
  `,
  styleUrl: './choice.scss',
  styles: `
    p {
      flex: 1 1 100%;
      max-inline-size: 48rem;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PresetChoice {
  /** `''`: none yet. */
  readonly name = model.required<string>();

  private readonly client = inject(PresetsClient);
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(transferTexts);
  protected readonly reading = new Reading<Page<PresetBody>>();
  protected readonly presets = computed(() => this.reading.body()?.items ?? []);
  protected readonly chosen = computed(() => this.presets().find(({ name }) => name === this.name()));

  constructor() {
    effect(() => {
      this.language();
      untracked(() => void this.load());
    });
  }

  protected load(): Promise<unknown> {
    return this.reading.read(this.client.list());
  }
}
