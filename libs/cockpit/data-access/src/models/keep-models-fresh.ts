import { DOCUMENT, DestroyRef, inject } from '@angular/core';
import { Poller } from '../polling/poller';
import { ModelsStore } from './models-store';

const pauseInMilliseconds = 20_000;
/** Long lists come in many pages, so they are read the more seldom. */
const pausePerModelInMilliseconds = 20;

/** Follows what is loaded, drifted or down for as long as the caller lives. To be called where `inject()` may be. */
export const keepModelsFresh = (): void => {
  const store = inject(ModelsStore);
  const pause = (): number => pauseInMilliseconds + store.models().length * pausePerModelInMilliseconds;
  const poller = new Poller(inject(DOCUMENT), async () => {
    await store.refresh();
    return pause();
  });
  poller.start(pause());
  inject(DestroyRef).onDestroy(() => poller.stop());
};
