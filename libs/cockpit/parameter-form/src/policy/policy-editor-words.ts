import { type Language, type Policy, issueMessage } from '@kamerton/parameter-schema';
import type { ParameterField } from '../model/parameter-field';
import type { PolicyEditorTexts } from '../texts/policy-editor.en';
import type { ValueWords } from '../texts/value-words';
import type { PolicyDraft, PolicyKind } from './policy-draft';

/** Everything that keeps the draft from being taken over. */
export const draftComplaints = (
  { policy, issues, unreadable }: PolicyDraft,
  kind: PolicyKind,
  field: ParameterField,
  texts: PolicyEditorTexts,
  language: Language,
): readonly string[] => {
  const { label } = field.definition();
  const unreadableWords = unreadable.map((entry) => texts.notANumber(texts.entries[entry]));
  const isIdle =
    kind === 'bound' && policy?.min === undefined && policy?.max === undefined && policy?.enum === undefined;
  return [
    ...unreadableWords,
    ...issues.map((issue) => issueMessage(issue, language, label)),
    ...(isIdle && unreadable.length === 0 ? [texts.nothingLimited] : []),
  ];
};

/** What else comes of taking the policy over: to the own value, and to what holds. */
export const aftermathWords = (
  policy: Policy | null,
  field: ParameterField,
  texts: PolicyEditorTexts,
  words: ValueWords,
  language: Language,
): readonly string[] => {
  const definition = field.definition();
  const setting = field.setting();
  const shown = field.shown();
  const own = setting.kind === 'value' ? setting.value : undefined;
  if (policy?.forbid) return own === undefined ? [] : [texts.valueGoes(words.withUnit(definition, own))];
  if (policy?.force && setting.kind === 'inherit') {
    return [shown === undefined || shown === null ? texts.needsValue : texts.pins(words.withUnit(definition, shown))];
  }
  const contradictions = field
    .contradictionsWith(policy)
    .map((issue) => issueMessage(issue, language, definition.label));
  if (contradictions.length > 0) return [...contradictions, texts.correctLater];
  const before = words.withUnit(definition, field.preview().value);
  const after = words.withUnit(definition, field.previewWith(policy, own).value);
  return before === after ? [] : [texts.effective(before, after)];
};
