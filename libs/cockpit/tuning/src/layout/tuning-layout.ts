import { BreakpointObserver } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterOutlet } from '@angular/router';
import { ModelsStore, keepModelsFresh } from '@kamerton/cockpit-data-access';
import { Icon, LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import { map } from 'rxjs';
import { ModelDrawer, modelDrawerPlace } from '../list/model-drawer';
import { ModelList } from '../list/model-list';
import { listTexts } from '../texts/tuning.texts';

/** The models beside the one being tuned; on a narrow screen they wait behind a button. */
@Component({
  selector: 'kam-tuning-layout',
  imports: [Icon, MatButton, ModelList, RouterOutlet],
  template: `
    @if (wide()) {
      <nav [attr.aria-label]="texts().models"><kam-model-list /></nav>
    } @else {
      <button matButton="outlined" type="button" class="open" aria-haspopup="dialog" (click)="openList()">
        <kam-icon matButtonIcon name="models" />{{ texts().openList }}
      </button>
    }
    <main id="content" tabindex="-1"><router-outlet /></main>
  `,
  styleUrl: './tuning-layout.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TuningLayout {
  private readonly dialog = inject(MatDialog);
  protected readonly texts = injectTexts(listTexts);
  protected readonly wide = toSignal(
    inject(BreakpointObserver)
      .observe('(width >= 60rem)')
      .pipe(map(({ matches }) => matches)),
    { initialValue: true },
  );

  constructor() {
    const models = inject(ModelsStore);
    const { language } = inject(LanguageStore);
    // The API writes why a model has no schema in the language of the screen.
    effect(() => {
      language();
      void models.load();
    });
    keepModelsFresh();
  }

  protected openList(): void {
    this.dialog.open(ModelDrawer, { ...modelDrawerPlace, ariaLabel: this.texts().models });
  }
}
