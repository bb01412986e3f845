import { ChangeDetectionStrategy, Component, Injector, computed, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Icon, injectTexts } from '@kamerton/cockpit-ui';
import type { ParameterField } from '../model/parameter-field';
import { policyTexts } from '../texts/form.texts';
import { injectPolicyWords } from './policy-words';

/** The quiet way to a parameter's policy. One stands on every row, so the editor behind it is loaded when somebody comes. */
@Component({
  selector: 'kam-policy-button',
  imports: [Icon],
  template: `
    <button
      type="button"
      aria-haspopup="dialog"
      [class.set]="field().policy.now() !== null"
      [attr.aria-label]="name()"
      [title]="name()"
      (click)="edit()"
    >
      <kam-icon name="policy" />
    </button>
  `,
  styleUrl: './policy-button.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PolicyButton {
  readonly field = input.required<ParameterField>();
  private readonly injector = inject(Injector);
  private readonly texts = injectTexts(policyTexts);
  private readonly rules = injectPolicyWords();

  protected readonly name = computed(() => {
    const field = this.field();
    const { label } = field.definition();
    const policy = field.policy.now();
    if (policy === null) return this.texts().add(label);
    return this.texts().edit(label, this.rules()(policy, field.definition()));
  });

  protected async edit(): Promise<void> {
    const { PolicyDialog, policyDialogPlace } = await import('./policy-dialog');
    this.injector.get(MatDialog).open(PolicyDialog, { ...policyDialogPlace, data: this.field() });
  }
}
