import type { IssueLimit, ParameterIssue } from '../issue.js';
import { layerSources, type StepRefusal } from '../ladder.js';
import type { Language } from '../language.js';
import { lastSegment } from '../validation/json-pointer.js';
import { otherParameter } from '../validation/broken-rule.js';
import { englishIssues } from './issues.en.js';
import { polishIssues } from './issues.pl.js';
import type { IssueTexts } from './issue-texts.js';
import { formatNumber } from './number-format.js';
import { termsOf } from './terms-of.js';

const textsByLanguage = { en: englishIssues, pl: polishIssues } satisfies Record<Language, IssueTexts>;

/**
 * One sentence that names the parameter, the rule and the limit, in the language asked for.
 *
 * @param label how the reader knows the parameter; left out: its canonical name (for the document itself its pointer).
 */
export function issueMessage(issue: ParameterIssue, language: Language, label = issue.parameter): string {
  const place = lastSegment(issue.pointer);
  const item = /^\d+$/.test(place) && place !== issue.parameter ? Number(place) + 1 : undefined;
  const subject = label === '' ? issue.pointer : label;
  const where = item === undefined ? subject : `${subject}, ${textsByLanguage[language].item(item)}`;
  return `${where}: ${issueText(issue, language, place)}.`;
}

/** Why a step of the ladder is not the effective value: `clamped: must be at most 2 048 (override · runtime)`. */
export function refusalMessage(refusal: StepRefusal, language: Language): string {
  const { outcomes, valueSources } = termsOf(language);
  const { code, limit, outcome, by } = refusal;
  const reason =
    code === 'FORCED'
      ? textsByLanguage[language].forced
      : issueText({ code, pointer: '', parameter: '', ...(limit !== undefined && { limit }) }, language, '');
  return `${outcomes[outcome]}: ${reason}${by === undefined ? '' : ` (${valueSources[by]})`}`;
}

function issueText(issue: ParameterIssue, language: Language, place: string): string {
  const texts = textsByLanguage[language];
  const limit = issue.limit === undefined ? '' : formatLimit(issue.limit, language);
  if (issue.rule !== undefined) {
    const fromOtherSide = issue.parameter === otherParameter(issue.rule);
    return texts.crossParameter({ rule: issue.rule, fromOtherSide, limit });
  }
  return texts.issues[issue.code]({ issue, limit, count: typeof issue.limit === 'number' ? issue.limit : 0, place });
}

function formatLimit(limit: IssueLimit, language: Language): string {
  if (typeof limit === 'object') {
    return limit.map((item) => formatLimit(item, language)).join(', ');
  }
  if (typeof limit === 'number') {
    return formatNumber(limit, language);
  }
  const source = layerSources.find((known) => known === limit);
  return source === undefined ? String(limit) : termsOf(language).valueSources[source];
}
