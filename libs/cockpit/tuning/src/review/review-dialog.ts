import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  type MatDialogConfig,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { ConflictList, WriteReview } from '@kamerton/cockpit-changes';
import { Notice, injectTexts } from '@kamerton/cockpit-ui';
import { reviewTexts } from '../texts/review.texts';
import type { TrialResult } from './trial';

/** What the changes would do, before they do it. Closes with `true` when they are to be applied. */
@Component({
  selector: 'kam-review-dialog',
  imports: [
    ConflictList,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    Notice,
    WriteReview,
  ],
  template: `
    <h2 mat-dialog-title>{{ title() }}</h2>
    <mat-dialog-content tabindex="0">
      @if (trial.conflicts.length > 0) {
        <kam-notice tone="warning">
          <strong>{{ texts().conflictsTitle }}</strong>
          <kam-conflict-list [conflicts]="trial.conflicts" [definitions]="trial.write.generation_schema" />
          <p>{{ texts().conflictsNext }}</p>
        </kam-notice>
      }
      <kam-write-review [write]="write" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="false">{{ texts().back }}</button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">
        {{ trial.conflicts.length > 0 ? texts().applyAndSettle : texts().apply }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      color: var(--mat-sys-on-surface);
    }

    kam-notice {
      margin-block-end: 1rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewDialog {
  protected readonly trial: Extract<TrialResult, { ok: true }> = inject(MAT_DIALOG_DATA);
  protected readonly texts = injectTexts(reviewTexts);
  /** What would be settled stands in the list of contradictions already. */
  protected readonly write = this.trial.conflicts.length > 0 ? { ...this.trial.write, resolved: [] } : this.trial.write;
  protected readonly title = computed(() => {
    const { runtime, model, profile } = this.trial.write;
    const name = model ?? this.texts().allOf(runtime);
    return this.texts().title(profile === null ? name : this.texts().profileOf(name, profile));
  });
}

export const reviewDialogPlace: MatDialogConfig = {
  width: 'min(44rem, 94vw)',
  maxWidth: '94vw',
  autoFocus: 'dialog',
};
