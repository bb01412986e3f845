import { type Language, parameterGroups, termsOf } from '@kamerton/parameter-schema';
import type { ParameterField } from '../model/parameter-field';
import type { FormTexts } from '../texts/form.en';

export interface FormSection {
  readonly id: string;
  readonly title: string;
  /** What changing anything in it costs or means; `''` where there is nothing to say. */
  readonly note: string;
  readonly fields: readonly ParameterField[];
}

/** By group in the order of the screen; what makes the runtime load the model anew stands apart, at the end. */
export const formSections = (
  fields: readonly ParameterField[],
  texts: FormTexts,
  language: Language,
): readonly FormSection[] => {
  const { groups } = termsOf(language);
  const perRequest = parameterGroups.map((group) => ({
    id: group,
    title: groups[group],
    note: group === 'loading' ? texts.perRequest : '',
    fields: fields.filter((field) => field.definition().scope === 'request' && field.definition().group === group),
  }));
  const reloading = {
    id: 'load',
    title: groups.loading,
    note: texts.reloads,
    fields: fields.filter((field) => field.definition().scope === 'load'),
  };
  return [...perRequest, reloading].filter((section) => section.fields.length > 0);
};
