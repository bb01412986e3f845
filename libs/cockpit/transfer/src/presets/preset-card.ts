import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { ModelPlace } from '@kamerton/cockpit-data-access';
import { Chip, LanguageStore, injectNow, injectTexts, relativeTime } from '@kamerton/cockpit-ui';
import type { PresetBody } from '@kamerton/contract';
import { ModelChoice } from '../choice/model-choice';
import { presetsTexts, transferTexts } from '../texts/transfer.texts';
import { PresetValues } from './preset-values';
import { PresetVersions } from './preset-versions';

/** One preset: what it is for, what it sets, and what can be done with it. */
@Component({
  selector: 'kam-preset-card',
  imports: [Chip, MatButton, ModelChoice, PresetValues, PresetVersions],
  templateUrl: './preset-card.html',
  styleUrl: './preset-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PresetCard {
  readonly preset = input.required<PresetBody>();
  readonly edited = output();
  readonly copied = output();
  readonly removed = output();
  readonly restored = output<PresetBody>();

  private readonly router = inject(Router);
  private readonly language = inject(LanguageStore).language;
  private readonly now = injectNow();
  protected readonly texts = injectTexts(presetsTexts);
  protected readonly transferTexts = injectTexts(transferTexts);
  protected readonly choosing = signal(false);
  protected readonly looking = signal(false);
  protected readonly place = signal<ModelPlace | null>(null);
  protected readonly changed = computed(() => {
    const { updated_by, updated_at } = this.preset();
    return updated_by && updated_at
      ? this.texts().by(updated_by, relativeTime(updated_at, this.now(), this.language()))
      : '';
  });

  protected use(): void {
    const place = this.place();
    if (!place) return;
    const { runtime, model, profile } = place;
    void this.router.navigate(['/transfer', runtime, model], { queryParams: { profile, preset: this.preset().name } });
  }
}
