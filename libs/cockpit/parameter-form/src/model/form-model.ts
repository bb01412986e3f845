import { type Signal, type WritableSignal, computed, signal } from '@angular/core';
import { type FormControl, FormRecord } from '@angular/forms';
import type { ConfigBody } from '@kamerton/contract';
import {
  type GenerationSchema,
  type GivenAdvice,
  type KnownValues,
  type Language,
  type OverridePatch,
  type ParameterIssue,
  type ParameterValue,
  type Policy,
  checkAdvice,
  checkRules,
} from '@kamerton/parameter-schema';
import { parseNumber } from '../number/number-text';
import { fieldSources } from './field-sources';
import { ParameterField } from './parameter-field';
import { StrayOverrides } from './stray-overrides';
import { StrayPolicies } from './stray-policies';
import { type Setting, settingOf } from './setting';

const isOpen = ({ schema_status, profile_fallback }: ConfigBody): boolean =>
  schema_status !== 'missing' && !profile_fallback;

const none: readonly GivenAdvice[] = [];
const noAdvice: ReadonlyMap<string, readonly GivenAdvice[]> = new Map();

/**
 * The typed form of one configuration: a control for each parameter of its schema, kept in a `FormRecord`.
 * A newer answer of the API can be put under it at any time without losing what somebody is about to change.
 */
export class FormModel {
  readonly record = new FormRecord<FormControl<Setting>>({});
  private readonly configNow: WritableSignal<ConfigBody>;
  private readonly byName = signal<ReadonlyMap<string, ParameterField>>(new Map());

  readonly config: Signal<ConfigBody>;
  /** Stored values of parameters that are no longer in the schema, so that no row can show them. */
  readonly strays: StrayOverrides;
  readonly strayPolicies: StrayPolicies;

  constructor(config: ConfigBody) {
    this.configNow = signal(config);
    this.config = this.configNow.asReadonly();
    this.strays = new StrayOverrides(this.config);
    this.strayPolicies = new StrayPolicies(this.config);
    this.update(config);
  }

  readonly fields = computed(() =>
    [...this.byName().values()].toSorted((one, other) => one.definition().order - other.definition().order),
  );
  readonly changes = computed(() => this.fields().filter((field) => field.altered()));
  private readonly valueChanges = computed(() => this.changes().filter((field) => field.changed()));
  private readonly policyChanges = computed(() => this.changes().filter(({ policy }) => policy.changed()));

  /** A value and a policy on the same parameter are two. */
  readonly changeCount = computed(
    () =>
      this.valueChanges().length +
      this.policyChanges().length +
      this.strays.removed().length +
      this.strayPolicies.removed().length,
  );
  /** Changes of which a probe has shown that they have no effect, or are refused. */
  readonly fruitless = computed(() => this.changes().filter((field) => field.fruitless()));

  /** Rules that tie several parameters, broken by the changes; on the parameter that was changed. */
  readonly ruleIssues = computed((): readonly ParameterIssue[] => {
    const { generation_schema, schema_rules } = this.configNow();
    const schema: GenerationSchema = { parameters: generation_schema, rules: schema_rules };
    return checkRules(schema, this.previewed(), {
      changed: this.changes().map((field) => field.name),
      isSent: this.isSent,
    });
  });

  /** What the values would do in vain together, by the parameter that it is about. */
  readonly advice = computed((): ReadonlyMap<string, readonly GivenAdvice[]> => {
    const { generation_schema, schema_advice } = this.configNow();
    if (schema_advice.length === 0) return noAdvice;
    const given = checkAdvice({ parameters: generation_schema }, schema_advice, this.previewed(), this.isSent);
    const byParameter = new Map<string, readonly GivenAdvice[]>();
    for (const each of given) {
      const { parameter } = each.advice;
      byParameter.set(parameter, [...(byParameter.get(parameter) ?? none), each]);
    }
    return byParameter;
  });

  /** The set is there and has a schema, so that it can be changed. */
  readonly open = computed(() => isOpen(this.configNow()));

  readonly valid = computed(
    () =>
      this.ruleIssues().length === 0 &&
      this.changes().every((field) => field.issues().length === 0 && !field.unreadable()),
  );

  private readonly previewed = computed((): KnownValues =>
    Object.fromEntries(this.fields().map((field) => [field.name, field.preview().value])),
  );
  private readonly isSent = (name: string): boolean => this.byName().get(name)?.preview().sent === true;

  field(name: string): ParameterField | undefined {
    return this.byName().get(name);
  }

  adviceOf({ name }: ParameterField): readonly GivenAdvice[] {
    return this.advice().get(name) ?? none;
  }

  issuesOf(field: ParameterField): readonly ParameterIssue[] {
    return [...field.issues(), ...this.ruleIssues().filter((issue) => issue.parameter === field.name)];
  }

  /** Only what was changed: `null` where the own value goes, so that the parameter inherits again. */
  patch(): Readonly<Record<string, ParameterValue | null>> {
    const changed = this.valueChanges().flatMap(
      ({ name, setting }): readonly (readonly [string, ParameterValue | null])[] => {
        const now = setting();
        if (now.kind === 'unreadable') return [];
        return [[name, now.kind === 'inherit' ? null : now.value]];
      },
    );
    const removed = this.strays.removed().map(({ parameter }): [string, null] => [parameter, null]);
    return Object.fromEntries([...changed, ...removed]);
  }

  /** The same for policies: each as a whole, `null` where it goes. */
  policyPatch(): Readonly<Record<string, Policy | null>> {
    const changed = this.policyChanges().map(({ name, policy }): [string, Policy | null] => [name, policy.now()]);
    const removed = this.strayPolicies.removed().map(({ parameter }): [string, null] => [parameter, null]);
    return Object.fromEntries([...changed, ...removed]);
  }

  /** Everything that was changed, as the API takes it. */
  changesToSend(): OverridePatch {
    const params = this.patch();
    const policies = this.policyPatch();
    return {
      ...(Object.keys(params).length > 0 && { params }),
      ...(Object.keys(policies).length > 0 && { policies }),
    };
  }

  discard(): void {
    for (const field of this.fields()) field.discard();
    this.strays.keepAll();
    this.strayPolicies.keepAll();
  }

  /** What was no number in one language may be one in another: `0,5`. */
  readAgainIn(language: Language): void {
    for (const field of this.valueChanges()) {
      const setting = field.setting();
      const value = setting.kind === 'unreadable' ? parseNumber(setting.text, language) : null;
      if (value !== null) field.set(settingOf(value));
    }
  }

  /**
   * An answer without a schema says nothing of the parameters, and of a profile that is gone only what stands in its place: what
   * is being changed waits for an answer that speaks of it.
   */
  update(config: ConfigBody): void {
    this.configNow.set(config);
    if (!isOpen(config)) return;
    const before = this.byName();
    const after = new Map<string, ParameterField>();
    for (const [name, source] of fieldSources(config)) {
      const known = before.get(name);
      const stays = known?.definition().type === source.definition.type ? known : undefined;
      stays?.update(source);
      after.set(name, stays ?? new ParameterField(name, source));
    }
    this.byName.set(after);
    this.rebuildRecord();
  }

  /** `registerControl` rather than `setControl`: the latter would validate the whole form once for each parameter. */
  private rebuildRecord(): void {
    const fields = this.byName();
    for (const [name, control] of Object.entries(this.record.controls)) {
      if (fields.get(name)?.control !== control) this.record.removeControl(name, { emitEvent: false });
    }
    for (const [name, field] of fields) this.record.registerControl(name, field.control);
    this.record.updateValueAndValidity();
  }
}
