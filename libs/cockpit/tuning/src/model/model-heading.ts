import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chip, Hint, Icon, LanguageStore, exactTime, injectNow, injectTexts, relativeTime } from '@kamerton/cockpit-ui';
import type { ConfigBody, ModelBody } from '@kamerton/contract';
import { formatNumber } from '@kamerton/parameter-schema';
import { modelTexts } from '../texts/tuning.texts';

/** Which model this is, and how fresh what is known of it. */
@Component({
  selector: 'kam-model-heading',
  imports: [Chip, Hint, Icon, RouterLink],
  templateUrl: './model-heading.html',
  styleUrl: './model-heading.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModelHeading {
  readonly name = input.required<string>();
  /** Otherwise the name stands for all models of the runtime. */
  readonly ofModel = input(true);
  readonly profile = input<string | null>(null);
  readonly runtime = input.required<string>();
  /** Absent until it has been loaded. */
  readonly config = input<ConfigBody | null>(null);
  /** The model's entry in the list; absent until that is there. */
  readonly model = input<ModelBody>();

  private readonly language = inject(LanguageStore).language;
  private readonly now = injectNow();
  protected readonly texts = injectTexts(modelTexts);

  protected readonly history = computed(() =>
    this.ofModel() ? ['/history', this.runtime(), this.name()] : ['/history', this.runtime()],
  );
  protected readonly query = computed(() => ({ profile: this.profile() }));
  protected readonly runtimeWords = computed(() =>
    [this.runtime(), this.config()?.runtime_version].filter(Boolean).join(' '),
  );
  protected readonly kindWords = computed(() => {
    const model = this.model();
    return [model?.family, model?.parameter_size, model?.quantization].filter(Boolean).join(' · ');
  });
  protected readonly contextWords = computed(() => {
    const tokens = this.model()?.context_length;
    return typeof tokens === 'number' ? this.texts().context(formatNumber(tokens, this.language())) : '';
  });
  protected readonly versionWords = computed(() => {
    const config = this.config();
    if (!config) return '';
    if (config.version === 0) return this.texts().untouched;
    const { updated_by, updated_at } = config;
    const who =
      updated_by && updated_at
        ? this.texts().by(updated_by, relativeTime(updated_at, this.now(), this.language()))
        : '';
    return [this.texts().version(config.version), who].filter(Boolean).join(' · ');
  });
  /** Only when asked for: the first date that a page formats costs the browser tens of milliseconds. */
  protected readonly changedAt = (): string => {
    const at = this.config()?.updated_at;
    return at ? exactTime(at, this.language()) : this.texts().untouched;
  };
}
