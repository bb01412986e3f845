import type { SchemaProblem, SchemaProblemCode, SchemaStatus } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import { problemTextsEn } from './problem-texts.en.js';
import { problemTextsPl } from './problem-texts.pl.js';
import type { ProblemTexts } from './problem-texts.js';

const texts: Readonly<Record<Language, ProblemTexts>> = { en: problemTextsEn, pl: problemTextsPl };

/** Why a model has no schema, or not a fresh one, in the caller's language. */
export function schemaProblem(
  code: SchemaProblemCode | null,
  status: SchemaStatus,
  detail: string | null,
  language: Language,
): SchemaProblem | null {
  if (code === null) return null;
  const text = texts[language][code][status === 'missing' ? 'missing' : 'stale'];
  return { code, message: text.replace('{detail}', () => detail ?? '').trimEnd() };
}
