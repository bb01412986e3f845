import { type Signal, computed, inject } from '@angular/core';
import { LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { InheritedPolicy } from '@kamerton/contract';
import {
  type EnumValue,
  type Language,
  type LayerSource,
  type ParameterDefinition,
  type Policy,
  formatNumber,
} from '@kamerton/parameter-schema';
import type { ParameterField } from '../model/parameter-field';
import type { PolicyTexts } from '../texts/policy.en';
import { policyTexts } from '../texts/form.texts';
import { type ValueWords, injectValueWords } from '../texts/value-words';

export interface PolicyWording {
  readonly texts: PolicyTexts;
  readonly words: ValueWords;
  readonly language: Language;
}

/** “at least 0.20, at most 0.70; requests beyond it are rejected”. Without a definition (it left the schema) values stand as stored. */
export const policyRules = (
  policy: Policy | null,
  definition: ParameterDefinition | undefined,
  { texts, words, language }: PolicyWording,
): string => {
  if (policy === null) return texts.none;
  const value = (shown: EnumValue): string => (definition ? words.of(definition, shown) : String(shown));
  const bound = (shown: number): string => boundWords(shown, definition, words, language);
  const rules = [
    policy.forbid ? texts.forbid : '',
    policy.force ? texts.force : '',
    policy.min === undefined ? '' : texts.atLeast(bound(policy.min)),
    policy.max === undefined ? '' : texts.atMost(bound(policy.max)),
    policy.enum === undefined ? '' : texts.oneOf(policy.enum.map(value).join(', ')),
  ].filter(Boolean);
  const manner = policy.on_violation === 'reject' ? [texts.reject] : [];
  return [rules.join(', '), ...manner].filter(Boolean).join('; ');
};

/** A number that also has a meaning of its own is only a number where it limits. */
const boundWords = (
  bound: number,
  definition: ParameterDefinition | undefined,
  words: ValueWords,
  language: Language,
): string =>
  definition?.type === 'int' || definition?.type === 'float'
    ? words.withUnit({ ...definition, special: [] }, bound)
    : formatNumber(bound, language);

/** `null`: no policy; without a definition values stand as they are stored. */
export type PolicyWords = (policy: Policy | null, definition: ParameterDefinition | undefined) => string;

/** Policies as a person reads them, in the language of the moment. To be called where `inject()` may be. */
export const injectPolicyWords = (): Signal<PolicyWords> => {
  const wording = injectPolicyWording();
  return computed(() => (policy, definition) => policyRules(policy, definition, wording()));
};

export const injectPolicyWording = (): Signal<PolicyWording> => {
  const { language } = inject(LanguageStore);
  const texts = injectTexts(policyTexts);
  const words = injectValueWords();
  return computed(() => ({ texts: texts(), words: words(), language: language() }));
};

/** Whose policy an inherited one is. */
export const rungWords = ({ rung, updated_by }: InheritedPolicy, { texts }: PolicyWording): string =>
  updated_by === null ? texts.rungs[rung] : texts.rungBy(texts.rungs[rung], updated_by);

/** What the own set says, with the change that is about to be made of it; `''`: nothing. */
export const ownPolicyWords = ({ policy, definition }: ParameterField, wording: PolicyWording): string => {
  const [stored, now] = [policy.stored(), policy.now()];
  const rules = (shown: Policy | null): string => policyRules(shown, definition(), wording);
  if (policy.changed()) return wording.texts.ownChanged(rules(stored), rules(now));
  return now === null ? '' : wording.texts.own(rules(now));
};

/** Why the control is locked, and by whose policy; `''` where it is not. */
export const lockWords = (field: ParameterField, wording: PolicyWording): string => {
  const lock = field.lock();
  if (!lock) return '';
  const { texts, words } = wording;
  const inherited = authorOf(field, lock.by);
  if (!inherited) return texts.forbiddenHere;
  const rung = rungWords(inherited, wording);
  if (lock.kind === 'forbidden') return texts.forbidden(rung);
  // The control goes on showing the own value, so what is in effect instead has to be said.
  return texts.forced(words.withUnit(field.definition(), field.preview().value), rung);
};

/** Policies of lower rungs that hold here as well, except the one that locks the control. */
export const inheritedPolicyWords = (field: ParameterField, wording: PolicyWording): readonly string[] =>
  field
    .inheritedPolicies()
    .filter(({ rung }) => rung !== field.lock()?.by)
    .map((inherited) =>
      wording.texts.inherited(
        rungWords(inherited, wording),
        policyRules(inherited.policy, field.definition(), wording),
      ),
    );

const authorOf = (field: ParameterField, by: LayerSource): InheritedPolicy | undefined =>
  field.inheritedPolicies().find(({ rung }) => rung === by);
