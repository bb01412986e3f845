import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  type MatDialogConfig,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Icon, LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { ParameterField } from '../model/parameter-field';
import { policyEditorTexts } from '../texts/policy-editor.texts';
import { injectValueWords } from '../texts/value-words';
import { isPickable, policyKinds } from './policy-draft';
import { PolicyForm, canHave } from './policy-form';
import { aftermathWords, draftComplaints } from './policy-editor-words';

/** What services and higher rungs may do with one parameter. The policy is taken over into the unsaved changes. */
@Component({
  selector: 'kam-policy-dialog',
  imports: [Icon, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, ReactiveFormsModule],
  templateUrl: './policy-dialog.html',
  styleUrl: './policy-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PolicyDialog {
  protected readonly field: ParameterField = inject(MAT_DIALOG_DATA);
  private readonly dialog: MatDialogRef<PolicyDialog> = inject(MatDialogRef);
  private readonly language = inject(LanguageStore).language;
  private readonly valueWords = injectValueWords();
  protected readonly texts = injectTexts(policyEditorTexts);
  protected readonly form = new PolicyForm(this.field, this.language());

  protected readonly label = this.field.definition().label;
  protected readonly kinds = policyKinds;
  protected readonly manners = ['clamp', 'reject'] as const;
  protected readonly hasBounds = canHave(this.field, 'min');
  protected readonly hasValues = canHave(this.field, 'enum');
  protected readonly isLimited = this.hasBounds || this.hasValues;
  protected readonly hasText = this.field.definition().type === 'string';
  protected readonly options = computed(() => {
    const definition = this.field.definition();
    if (!isPickable(definition)) return [];
    const values = definition.type === 'enum' ? definition.enum : [true, false];
    return values.map((value) => ({ value, text: this.valueWords().of(definition, value) }));
  });
  protected readonly limits = computed(() => this.form.kind() === 'bound' || this.form.kind() === 'force');
  protected readonly complaints = computed(() =>
    draftComplaints(this.form.draft(), this.form.kind(), this.field, this.texts(), this.language()),
  );
  protected readonly aftermath = computed(() =>
    aftermathWords(this.form.draft().policy, this.field, this.texts(), this.valueWords(), this.language()),
  );

  protected isPicked(value: string | number | boolean): boolean {
    return this.form.draft().policy?.enum?.includes(value) ?? false;
  }

  /** Forbidding and a value of one's own exclude each other; forcing needs one, and what holds now is the likeliest. */
  protected take(): void {
    if (this.complaints().length > 0) return;
    const { policy } = this.form.draft();
    const { field } = this;
    const inherits = field.setting().kind === 'inherit';
    const shown = field.shown();
    field.policy.set(policy);
    if (policy?.forbid && !inherits) field.inherit();
    if (policy?.force && inherits && shown !== undefined && shown !== null) field.setValue(shown);
    this.dialog.close();
  }
}

export const policyDialogPlace: MatDialogConfig = { width: 'min(34rem, 94vw)', maxWidth: '94vw', autoFocus: 'dialog' };
