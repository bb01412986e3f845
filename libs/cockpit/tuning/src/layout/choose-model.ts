import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { ModelsStore } from '@kamerton/cockpit-data-access';
import { Icon, injectTexts } from '@kamerton/cockpit-ui';
import { LastModel } from '../model/last-model';
import { listTexts } from '../texts/tuning.texts';
import { firstChoice } from './first-choice';

/** The address without a model: opens the likeliest one, and says what to do where there is none. */
@Component({
  selector: 'kam-choose-model',
  imports: [Icon, MatButton],
  template: `
    @if (store.phase() !== 'loading') {
      <kam-icon name="tuningFork" />
      @if (store.groups().length > 0) {
        <h1>{{ texts().chooseTitle }}</h1>
        <p>{{ texts().choose }}</p>
      } @else if (store.phase() === 'ready') {
        <h1>{{ texts().emptyTitle }}</h1>
        <p>{{ texts().empty }}</p>
        <button matButton="filled" type="button" (click)="store.load()">{{ texts().reload }}</button>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 0.75rem;
      min-block-size: 20rem;
      padding: 2rem;
      text-align: center;
    }

    kam-icon {
      inline-size: 3rem;
      block-size: 3rem;
      color: var(--mat-sys-primary);
    }

    h1 {
      font-size: 1.25rem;
    }

    p {
      max-inline-size: 32rem;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChooseModel {
  protected readonly store = inject(ModelsStore);
  protected readonly texts = injectTexts(listTexts);

  constructor() {
    const router = inject(Router);
    const last = inject(LastModel).recall();
    effect(() => {
      const choice = firstChoice(this.store.models(), last);
      if (choice) void router.navigate(['/models', choice.runtime, choice.model], { replaceUrl: true });
    });
  }
}
