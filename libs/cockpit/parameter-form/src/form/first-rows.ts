import type { FormSection } from './form-sections';

/** The first `count` rows in the order of the screen, in their sections. */
export function firstRows(sections: readonly FormSection[], count: number): readonly FormSection[] {
  const rows = sections.flatMap(({ fields }) => fields);
  if (rows.length <= count) return sections;
  const first = new Set(rows.slice(0, count));
  return sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => first.has(field)) }))
    .filter(({ fields }) => fields.length > 0);
}
