import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { type MatDialogConfig, MatDialogRef } from '@angular/material/dialog';
import { Icon, injectTexts } from '@kamerton/cockpit-ui';
import { listTexts } from '../texts/tuning.texts';
import { ModelList } from './model-list';

/** The list on screens that have no room beside the form: slid over it, and gone once a model is chosen. */
@Component({
  selector: 'kam-model-drawer',
  imports: [Icon, MatIconButton, ModelList],
  template: `
    <div class="title">
      <h1>{{ texts().models }}</h1>
      <button matIconButton type="button" [attr.aria-label]="texts().closeList" (click)="dialog.close()">
        <kam-icon name="close" />
      </button>
    </div>
    <kam-model-list (chosen)="dialog.close()" />
  `,
  styles: `
    .title {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: 0.5rem 0.5rem 0 1.25rem;
    }

    h1 {
      font-size: 1.125rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModelDrawer {
  protected readonly dialog: MatDialogRef<ModelDrawer> = inject(MatDialogRef);
  protected readonly texts = injectTexts(listTexts);
}

export const modelDrawerPlace: MatDialogConfig = {
  panelClass: 'kam-drawer',
  position: { top: '0', left: '0' },
  height: '100dvh',
  width: 'min(22rem, 100vw)',
  maxWidth: '100vw',
};
