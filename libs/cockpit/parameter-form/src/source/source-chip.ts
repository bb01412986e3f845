import {
  type OverlayRef,
  createFlexibleConnectedPositionStrategy,
  createOverlayRef,
  createRepositionScrollStrategy,
} from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  Injector,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import { termsOf } from '@kamerton/parameter-schema';
import type { ParameterField } from '../model/parameter-field';
import { formTexts } from '../texts/form.texts';
import { LadderView } from './ladder-view';

/** A pointer that only passes by should not open anything, and one on its way into the ladder should not close it. */
const hoverDelayInMilliseconds = 180;

/** Names the rung that the value comes from; hovering, focusing or pressing it shows the whole ladder. */
@Component({
  selector: 'kam-source-chip',
  template: `
    <button
      #chip
      type="button"
      [class.own]="isOwn()"
      [attr.aria-label]="texts().source(field().definition().label, source())"
      (mouseenter)="later(true)"
      (mouseleave)="later(false)"
      (focus)="show()"
      (blur)="hide()"
      (click)="show()"
      (keydown.escape)="hide()"
    >
      {{ source() }}
    </button>
  `,
  styleUrl: './source-chip.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourceChip {
  readonly field = input.required<ParameterField>();

  private readonly injector = inject(Injector);
  private readonly chip = viewChild.required<ElementRef<HTMLElement>>('chip');
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(formTexts);
  private overlay: OverlayRef | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly source = computed(() => termsOf(this.language()).valueSources[this.field().origin()]);
  protected readonly isOwn = computed(() => this.field().origin().endsWith('_override'));

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.overlay?.dispose();
    });
  }

  protected later(open: boolean): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (open ? this.show() : this.hide()), hoverDelayInMilliseconds);
  }

  protected show(): void {
    clearTimeout(this.timer);
    this.overlay ??= this.createOverlay();
    if (this.overlay.hasAttached()) return;
    const ladder = this.overlay.attach(new ComponentPortal(LadderView));
    ladder.setInput('field', this.field());
    this.chip().nativeElement.setAttribute('aria-describedby', this.overlay.overlayElement.id);
  }

  protected hide(): void {
    clearTimeout(this.timer);
    this.overlay?.detach();
    this.chip().nativeElement.removeAttribute('aria-describedby');
  }

  private createOverlay(): OverlayRef {
    // Inline: in the row for screen readers and landmarks, on top of everything for the eye.
    const overlay = createOverlayRef(this.injector, {
      usePopover: true,
      positionStrategy: createFlexibleConnectedPositionStrategy(this.injector, this.chip())
        .withPositions([
          { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 6 },
          { originX: 'end', originY: 'top', overlayX: 'end', overlayY: 'bottom', offsetY: -6 },
        ])
        .withPopoverLocation('inline')
        .withPush(true)
        .withViewportMargin(8),
      scrollStrategy: createRepositionScrollStrategy(this.injector),
    });
    overlay.overlayElement.addEventListener('mouseenter', () => clearTimeout(this.timer));
    overlay.overlayElement.addEventListener('mouseleave', () => this.later(false));
    return overlay;
  }
}
