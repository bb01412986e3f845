import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { MergedPolicy } from '@kamerton/parameter-schema';
import { type NumberDefinition, numberText } from '../../number/number-text';
import { sliderScale } from '../../number/slider-scale';
import { formTexts } from '../../texts/form.texts';

/**
 * The platform's own range input in Material's colours: it is drawn sixty times on one screen, and it brings touch, keyboard and
 * screen reader behaviour with it. A tick marks the default, and hatching what a policy takes away.
 */
@Component({
  selector: 'kam-number-slider',
  templateUrl: './number-slider.html',
  styleUrl: './number-slider.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NumberSlider {
  readonly definition = input.required<NumberDefinition>();
  readonly policy = input<MergedPolicy>();
  /** `null`: no number is known. */
  readonly value = input.required<number | null>();
  readonly label = input.required<string>();
  readonly valueText = input.required<string>();
  readonly disabled = input(false);
  readonly picked = output<number>();

  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(formTexts);
  protected readonly scale = computed(() => sliderScale(this.definition()));

  protected readonly position = computed(() => {
    const value = this.value();
    return value === null ? 0 : (this.scale()?.positionOf(value) ?? 0);
  });
  protected readonly filled = computed(() => this.shareOf(this.value()));
  protected readonly tick = computed(() => this.shareOf(this.definition().default));
  protected readonly defaultText = computed(() => {
    const value = this.definition().default;
    return typeof value === 'number' ? this.texts().defaultIs(this.numberText(value)) : '';
  });
  /** Shares of the track, in per cent, that a policy takes away on the left and on the right. */
  protected readonly barredBelow = computed(() => this.shareOf(this.policy()?.min) ?? 0);
  protected readonly barredAbove = computed(() => 100 - (this.shareOf(this.policy()?.max) ?? 100));

  protected readonly ends = computed(() => {
    const scale = this.scale();
    return (
      scale && {
        low: `${scale.lowIsOpen ? '…' : ''}${this.numberText(scale.low)}`,
        high: `${this.numberText(scale.high)}${scale.highIsOpen ? '…' : ''}`,
      }
    );
  });

  protected pick(position: string): void {
    const scale = this.scale();
    if (scale) this.picked.emit(scale.valueAt(Number(position)));
  }

  private numberText(value: number): string {
    return numberText(value, { ...this.definition(), step: 1 }, this.language());
  }

  private shareOf(value: number | null | undefined): number | null {
    const scale = this.scale();
    if (!scale || typeof value !== 'number') return null;
    if (this.definition().special?.some((special) => special.value === value) && value < scale.low) return null;
    return (scale.positionOf(value) / scale.last) * 100;
  }
}
