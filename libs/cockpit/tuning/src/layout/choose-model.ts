import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { ModelsStore } from '@kamerton/cockpit-data-access';
import { Icon, Notice, Skeleton, injectTexts } from '@kamerton/cockpit-ui';
import { LastModel } from '../model/last-model';
import { failureWords } from '../session/failure-words';
import { applyTexts, listTexts, modelTexts } from '../texts/tuning.texts';
import { firstChoice } from './first-choice';

/** The address without a model: opens the likeliest one, and says what to do where there is none. */
@Component({
  selector: 'kam-choose-model',
  imports: [Icon, MatButton, Notice, Skeleton],
  template: `
    @if (store.phase() === 'loading') {
      <kam-skeleton [label]="texts().loading" [rows]="4" />
    } @else {
      <kam-icon name="tuningFork" />
      @if (failure()) {
        <kam-notice tone="error">
          {{ failure() }}
          <button matButton actions type="button" (click)="store.load()">{{ modelTexts().retry }}</button>
        </kam-notice>
      } @else if (store.groups().length > 0) {
        <h1>{{ texts().chooseTitle }}</h1>
        <p>{{ texts().choose }}</p>
      } @else {
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

    :host > kam-icon {
      inline-size: 3rem;
      block-size: 3rem;
      color: var(--mat-sys-primary);
    }

    kam-skeleton {
      inline-size: 100%;
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
  protected readonly modelTexts = injectTexts(modelTexts);
  private readonly applyTexts = injectTexts(applyTexts);
  /** Said here as well as in the list: on a narrow screen the list is out of sight. */
  protected readonly failure = computed(() => {
    const failure = this.store.failure();
    return failure && failureWords(failure, this.applyTexts());
  });

  constructor() {
    const router = inject(Router);
    const last = inject(LastModel).recall();
    effect(() => {
      const choice = firstChoice(this.store.models(), last);
      if (choice) void router.navigate(['/models', choice.runtime, choice.model], { replaceUrl: true });
    });
  }
}
