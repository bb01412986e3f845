import { DestroyRef, PendingTasks, type Signal, afterNextRender, inject, signal } from '@angular/core';

/** More than fit on a screen. */
const firstScreen = 14;

/**
 * How many rows to draw: a first screenful at once, all of them as soon as that has been painted. A person sees the form
 * sooner, and nothing that is on the screen moves when the rest arrives below it.
 */
export function rowsInReach(): Signal<number> {
  const reach = signal(firstScreen);
  const finish = inject(PendingTasks).add();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  afterNextRender(() => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        reach.set(Infinity);
        finish();
      });
    });
  });
  inject(DestroyRef).onDestroy(() => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    finish();
  });
  return reach.asReadonly();
}
