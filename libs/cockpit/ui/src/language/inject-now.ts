import type { Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map, timer } from 'rxjs';

const tickInMilliseconds = 20_000;

/** The time, for words such as “3 minutes ago” that must not grow old on a screen that is left open. */
export const injectNow = (): Signal<Date> =>
  toSignal(timer(0, tickInMilliseconds).pipe(map(() => new Date())), { initialValue: new Date() });
