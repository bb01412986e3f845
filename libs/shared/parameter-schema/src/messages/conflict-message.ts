import type { PolicyConflict } from '../conflicts/policy-conflict.js';
import type { ParameterDefinition } from '../definition.js';
import type { Language } from '../language.js';
import { isPolicy } from '../policies/is-policy.js';
import { englishConflicts } from './conflicts.en.js';
import { polishConflicts } from './conflicts.pl.js';
import type { ConflictTexts } from './conflict-texts.js';
import { formatValue } from './format-value.js';

const textsByLanguage = { en: englishConflicts, pl: polishConflicts } satisfies Record<Language, ConflictTexts>;

/**
 * One sentence that names the parameter, what stands against the value or policy, and what becomes of it.
 *
 * @param label how the reader knows the parameter; left out: its canonical name
 */
export function conflictMessage(
  conflict: Omit<PolicyConflict, 'rung'>,
  definition: ParameterDefinition,
  language: Language,
  label = conflict.parameter,
): string {
  const texts = textsByLanguage[language];
  return `${label}: ${texts.because[conflict.rule]}; ${outcome(conflict, definition, language, texts)}.`;
}

function outcome(
  { resolution, from, to }: Pick<PolicyConflict, 'resolution' | 'from' | 'to'>,
  definition: ParameterDefinition,
  language: Language,
  texts: ConflictTexts,
): string {
  if (isPolicy(from)) return texts.policy[resolution === 'clamped' ? 'narrowed' : resolution];
  const left = to === null || isPolicy(to) ? null : formatValue(definition, to, language);
  const text = texts.value[resolution === 'narrowed' ? 'clamped' : resolution];
  return text({ value: formatValue(definition, from, language), to: left });
}
