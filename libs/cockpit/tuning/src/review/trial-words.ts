import { counted } from '@kamerton/cockpit-ui';
import type { Language } from '@kamerton/parameter-schema';
import type { ReviewTexts } from '../texts/review.en';
import type { TrialResult } from './trial';

/** What the changes would do, in one line: “2 values of requests change · 1 service follows”. `''`: nothing is known of it. */
export const trialWords = (result: TrialResult | null, texts: ReviewTexts, language: Language): string => {
  if (!result?.ok) return '';
  const { write, conflicts } = result;
  const targets = write.impact?.targets ?? [];
  const count = (number: number, words: ReviewTexts['counts'][keyof ReviewTexts['counts']]): string =>
    number === 0 ? '' : counted(number, language, words);
  const sum = (countOf: (target: (typeof targets)[number]) => number): number =>
    targets.reduce((total, target) => total + countOf(target), 0);
  const services = new Set(targets.flatMap((target) => target.services.map(({ service }) => service)));
  const changed = sum(({ effective }) => Object.keys(effective).length);
  return [
    count(conflicts.length, texts.counts.conflicts),
    write.impact && changed === 0 ? texts.noRequest : count(changed, texts.counts.values),
    (write.impact?.target_count ?? 0) > 1 ? count(write.impact?.target_count ?? 0, texts.counts.targets) : '',
    count(
      sum(({ lost }) => lost.length),
      texts.counts.lost,
    ),
    targets.some(({ reloads }) => reloads.length > 0) ? texts.reloads : '',
    count(services.size, texts.counts.services),
  ]
    .filter(Boolean)
    .join(' · ');
};
