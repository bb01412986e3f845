import {
  type OverlayRef,
  createFlexibleConnectedPositionStrategy,
  createOverlayRef,
  createRepositionScrollStrategy,
} from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import { DestroyRef, ElementRef, Injector, type Type, inject } from '@angular/core';

/** A pointer that only passes by should not open anything, and one on its way into the card should not close it. */
const hoverDelayInMilliseconds = 180;
const lineInPixels = 40;

/**
 * More about one element, shown beside it while it is pointed at or has the focus. Made for elements that stand on the screen
 * by the hundred: until somebody comes it costs nothing but two listeners.
 */
export class HoverCard {
  private readonly injector = inject(Injector);
  private readonly origin: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private overlay: OverlayRef | undefined;
  private watching = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** To be made where `inject()` may be called, in a directive of the element that the card belongs to. */
  constructor(private readonly card: { readonly component: Type<unknown>; readonly inputs: () => object }) {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.overlay?.dispose();
    });
  }

  showLater(): void {
    this.watchForTheEnd();
    this.later(() => this.show());
  }

  show(): void {
    this.watchForTheEnd();
    clearTimeout(this.timer);
    this.overlay ??= this.createOverlay();
    if (this.overlay.hasAttached()) return;
    const content = this.overlay.attach(new ComponentPortal(this.card.component));
    for (const [name, value] of Object.entries(this.card.inputs())) content.setInput(name, value);
    this.origin.setAttribute('aria-describedby', this.overlay.overlayElement.id);
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.overlay?.detach();
    this.origin.removeAttribute('aria-describedby');
  }

  private hideLater(): void {
    this.later(() => this.hide());
  }

  /** From the first time that somebody comes; most elements on a screen are never looked at this closely. */
  private watchForTheEnd(): void {
    if (this.watching) return;
    this.watching = true;
    this.origin.addEventListener('mouseleave', () => this.hideLater());
    this.origin.addEventListener('blur', () => this.hide());
    this.origin.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.hide();
      if (event.key === 'ArrowDown') this.scroll(event, lineInPixels);
      if (event.key === 'ArrowUp') this.scroll(event, -lineInPixels);
    });
  }

  /** The focus stays on the element, so its keys move what does not fit into the card. */
  private scroll(event: Event, distance: number): void {
    const content = this.overlay?.overlayElement.firstElementChild;
    if (!content || content.scrollHeight <= content.clientHeight) return;
    event.preventDefault();
    content.scrollTop += distance;
  }

  private later(act: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, hoverDelayInMilliseconds);
  }

  private createOverlay(): OverlayRef {
    // Inline: beside its element for screen readers and landmarks, on top of everything for the eye.
    const overlay = createOverlayRef(this.injector, {
      usePopover: true,
      positionStrategy: createFlexibleConnectedPositionStrategy(this.injector, this.origin)
        .withPositions([
          { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 6 },
          { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 6 },
          { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -6 },
          { originX: 'end', originY: 'top', overlayX: 'end', overlayY: 'bottom', offsetY: -6 },
        ])
        .withPopoverLocation('inline')
        .withPush(true)
        .withViewportMargin(8),
      scrollStrategy: createRepositionScrollStrategy(this.injector),
    });
    overlay.overlayElement.addEventListener('mouseenter', () => clearTimeout(this.timer));
    overlay.overlayElement.addEventListener('mouseleave', () => this.hideLater());
    return overlay;
  }
}

/** The events that open a card, for the `host` of a directive that has one under the name `card`. */
export const hoverCardEvents = {
  '(mouseenter)': 'card.showLater()',
  '(focus)': 'card.show()',
} as const;
