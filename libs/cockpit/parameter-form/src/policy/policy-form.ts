import { type Signal, computed } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup } from '@angular/forms';
import { type EnumValue, type Language, type PolicyRule, policyRules } from '@kamerton/parameter-schema';
import type { ParameterField } from '../model/parameter-field';
import { type PolicyDraft, type PolicyKind, draftOf, entriesOf } from './policy-draft';

const control = <Of>(value: Of): FormControl<Of> => new FormControl(value, { nonNullable: true });

/** The editor's controls, and the policy that they stand for. To be made where `inject()` may be called. */
export class PolicyForm {
  readonly group;
  readonly draft: Signal<PolicyDraft>;
  readonly kind: Signal<PolicyKind>;

  constructor(field: ParameterField, language: Language) {
    const definition = field.definition();
    const entries = entriesOf(field.policy.now(), definition, language);
    this.group = new FormGroup({
      kind: control(entries.kind),
      min: control(entries.min),
      max: control(entries.max),
      values: control(entries.values),
      picked: control(entries.picked),
      manner: control(entries.manner),
    });
    const now = toSignal(this.group.valueChanges, { initialValue: null });
    this.kind = computed(() => (now(), this.group.controls.kind.value));
    this.draft = computed(() => {
      now();
      return draftOf(this.group.getRawValue(), field.name, definition, language, field.policy.stored());
    });
  }

  pick(value: EnumValue, isPicked: boolean): void {
    const { picked } = this.group.controls;
    const rest = picked.value.filter((other) => other !== value);
    picked.setValue(isPicked ? [...rest, value] : rest);
  }
}

/** Whether a policy on this parameter can have the rule at all. */
export const canHave = (field: ParameterField, rule: PolicyRule): boolean =>
  policyRules[field.definition().type].includes(rule);
