import { type Signal, computed, signal } from '@angular/core';
import { FormControl } from '@angular/forms';
import type { InheritedPolicy, InvalidOverride, ParameterDrift, VerdictId, VerdictSummary } from '@kamerton/contract';
import {
  type EffectiveValue,
  type LayerSource,
  type ParameterDefinition,
  type ParameterIssue,
  type ParameterValue,
  type Policy,
  checkOwnValues,
} from '@kamerton/parameter-schema';
import { type Lock, lockOf } from './lock';
import { OwnPolicy, samePolicy } from './own-policy';
import { type PreviewInput, previewEffective } from './preview';
import { type Setting, equalSettings, inherit, settingOf } from './setting';
import { type SettingErrors, settingValidator } from './setting-validator';

/** What the API tells of one parameter, and whose rung the form writes to. */
export interface FieldSource {
  readonly definition: ParameterDefinition;
  readonly effective: EffectiveValue;
  readonly override: ParameterValue | undefined;
  readonly ownPolicy: Policy | undefined;
  readonly ownRung: LayerSource;
  /** Of the rungs beneath, lowest first. */
  readonly inheritedPolicies: readonly InheritedPolicy[];
  /** Absent: nothing that still holds was proved. */
  readonly verdict: VerdictSummary | undefined;
  readonly drift: ParameterDrift | undefined;
  /** Stored values, of any rung, that the schema refuses. */
  readonly leftOut: readonly InvalidOverride[];
}

/** What makes applying a value pointless. */
export type FruitlessVerdict = Extract<VerdictId, 'ignored' | 'rejected'>;

interface Refusal {
  readonly setting: Setting;
  readonly policy: Policy | null;
  readonly messages: readonly string[];
}

/** One row of the form: what is stored, what somebody is about to make of it, and what would come of that. */
export class ParameterField {
  private readonly source;
  private readonly errors = signal<SettingErrors | null>(null);
  private readonly refusal = signal<Refusal | null>(null);
  private readonly settingNow;

  readonly control: FormControl<Setting>;
  readonly definition: Signal<ParameterDefinition>;
  /** What the own rung holds in store. */
  readonly stored: Signal<Setting>;
  readonly setting: Signal<Setting>;
  readonly policy: OwnPolicy;

  constructor(
    readonly name: string,
    source: FieldSource,
  ) {
    this.source = signal(source);
    this.definition = computed(() => this.source().definition);
    this.stored = computed(() => settingOf(this.source().override));
    const stored = settingOf(source.override);
    this.settingNow = signal(stored, { equal: equalSettings });
    this.setting = this.settingNow.asReadonly();
    this.control = new FormControl(stored, {
      nonNullable: true,
      validators: settingValidator(name, () => this.source().definition),
    });
    this.policy = new OwnPolicy(() => this.source().ownPolicy);
    this.control.events.subscribe(() => this.mirror());
    this.mirror();
  }

  private readonly previewInput = computed((): PreviewInput => ({ name: this.name, ...this.source() }));

  readonly lock: Signal<Lock | null> = computed(() => lockOf(this.previewInput(), this.policy.now()));
  readonly effective = computed(() => this.source().effective);
  /** What holds without a value of one's own. */
  readonly inherited = computed(() =>
    this.stored().kind === 'inherit' && !this.policy.changed()
      ? this.effective()
      : previewEffective(this.previewInput(), { policy: this.policy.now() }),
  );
  /** What would hold after Apply. */
  readonly preview = computed((): EffectiveValue => {
    if (!this.altered()) return this.effective();
    const setting = this.setting();
    return setting.kind === 'value' ? this.previewWith(this.policy.now(), setting.value) : this.inherited();
  });
  /** What the control shows: the own value, or else the inherited one. `undefined`: unknown; `null`: known to be nothing. */
  readonly shown = computed(() => {
    const setting = this.setting();
    return setting.kind === 'value' ? setting.value : this.inherited().value;
  });
  readonly storedShown = computed(() => {
    const stored = this.stored();
    return stored.kind === 'value' ? stored.value : this.inherited().value;
  });
  /** The own rung's step of the preview, with what policies or the schema make of it. */
  readonly ownStep = computed(() => this.preview().ladder.find(({ source }) => source === this.source().ownRung));
  /** Whose value the row shows. What cannot be used stands there as the own value all the same, until it is corrected. */
  readonly origin = computed(() => {
    const isCorrect = this.issues().length === 0 && !this.unreadable() && !this.unused();
    return isCorrect ? this.preview().source : this.source().ownRung;
  });
  /** The row shows a stored value that no service gets, and nobody has touched it yet. */
  readonly unused = computed(() => !this.changed() && this.source().leftOut.some((stored) => this.isOwn(stored)));
  readonly changed = computed(() => !equalSettings(this.setting(), this.stored()));
  /** Value or policy. */
  readonly altered = computed(() => this.changed() || this.policy.changed());
  /** Only of what somebody is changing: a stored value that the schema has outgrown is the ladder's story. */
  readonly issues = computed((): readonly ParameterIssue[] => {
    if (!this.altered()) return [];
    const ofValue = this.changed() ? (this.errors()?.issues ?? []) : [];
    return ofValue.length > 0 ? ofValue : this.contradictionsWith(this.policy.now());
  });
  readonly unreadable = computed(() => this.setting().kind === 'unreadable');
  /** Words of the API on exactly this setting; they go when it changes. */
  readonly refusals = computed((): readonly string[] => {
    const refusal = this.refusal();
    const stands =
      refusal && equalSettings(refusal.setting, this.setting()) && samePolicy(refusal.policy, this.policy.now());
    return stands ? refusal.messages : [];
  });

  ownRung(): LayerSource {
    return this.source().ownRung;
  }

  inheritedPolicies(): readonly InheritedPolicy[] {
    return this.source().inheritedPolicies;
  }

  /** How a policy of the own rung would go together with the own value as it is now. */
  contradictionsWith(policy: Policy | null): readonly ParameterIssue[] {
    const setting = this.setting();
    if (policy === null || setting.kind === 'unreadable') return [];
    return checkOwnValues(
      { parameters: { [this.name]: this.definition() }, rules: [] },
      { [this.name]: policy },
      setting.kind === 'value' ? { [this.name]: setting.value } : {},
    );
  }

  /** What would hold with this policy and value on the own rung. */
  previewWith(policy: Policy | null, value: ParameterValue | undefined): EffectiveValue {
    return previewEffective(this.previewInput(), { policy, value });
  }

  verdict(): VerdictSummary | undefined {
    return this.source().verdict;
  }

  drift(): ParameterDrift | undefined {
    return this.source().drift;
  }

  leftOut(): readonly InvalidOverride[] {
    return this.source().leftOut;
  }

  /** Somebody is about to set what was proved to have no effect, or to be refused. Going back to inheriting is never in vain. */
  fruitless(): FruitlessVerdict | null {
    const verdict = this.verdict()?.verdict;
    if (verdict !== 'ignored' && verdict !== 'rejected') return null;
    return this.changed() && this.setting().kind === 'value' ? verdict : null;
  }

  /** There is more to say than the value and where it comes from. */
  isRemarkable(): boolean {
    return this.drift() !== undefined || this.leftOut().length > 0 || this.fruitless() !== null;
  }

  isOwn(stored: InvalidOverride): boolean {
    return stored.rung === this.source().ownRung;
  }

  set(setting: Setting): void {
    this.control.setValue(setting);
    this.control.markAsDirty();
  }

  setValue(value: ParameterValue): void {
    this.set({ kind: 'value', value });
  }

  inherit(): void {
    this.set(inherit);
  }

  discard(): void {
    this.discardValue();
    this.policy.discard();
  }

  discardValue(): void {
    this.control.reset(this.stored());
    this.refusal.set(null);
  }

  refuse(messages: readonly string[]): void {
    this.refusal.set({ setting: this.setting(), policy: this.policy.now(), messages });
  }

  /** Takes over what the API tells now. What somebody has changed stays changed. */
  update(source: FieldSource): void {
    const edited = this.changed();
    this.source.set(source);
    if (edited) this.control.updateValueAndValidity();
    else this.control.reset(this.stored());
    this.policy.settle();
  }

  private mirror(): void {
    this.settingNow.set(this.control.value);
    this.errors.set(this.control.errors);
  }
}
