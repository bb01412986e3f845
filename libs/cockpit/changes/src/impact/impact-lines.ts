import { counted } from '@kamerton/cockpit-ui';
import type { ImpactTarget, LostOverride } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { ChangesTexts } from '../texts/changes.en';
import type { ParameterWords } from '../words/parameter-words';

export interface ImpactLines {
  readonly title: string;
  readonly effective: readonly { readonly label: string; readonly from: string; readonly to: string }[];
  /** What a person should think about before going on. */
  readonly warnings: readonly string[];
  readonly services: string;
}

/** What a write does to the requests of one model and profile, as a person reads it. */
export const impactLines = (
  target: ImpactTarget,
  words: ParameterWords,
  texts: ChangesTexts,
  language: Language,
): ImpactLines => ({
  title: target.profile === null ? target.model : texts.profileOf(target.model, target.profile),
  effective: Object.entries(target.effective).map(([name, { from, to }]) => ({
    label: words.label(name),
    from: words.effective(name, from.value),
    to: words.effective(name, to.value),
  })),
  warnings: [
    ...target.lost.map((lost) => lostWords(lost, words, texts)),
    ...(target.reloads.length > 0 ? [texts.reloads(target.reloads.map(words.label).join(', '))] : []),
    ...target.problems.map(({ message, before }) => (before ? `${message} (${texts.before})` : message)),
  ],
  services:
    target.services.length === 0
      ? texts.noService
      : texts.services(
          target.services
            .map(({ service, instances }) => texts.service(service, counted(instances, language, texts.instances)))
            .join(', '),
        ),
});

const lostWords = (
  { parameter, value, outcome, code, to }: LostOverride,
  words: ParameterWords,
  texts: ChangesTexts,
) => {
  const [label, stored] = [words.label(parameter), words.stored(parameter, value)];
  const line =
    outcome === 'clamped' && to !== undefined
      ? texts.lost.clamped(label, stored, words.stored(parameter, to))
      : texts.lost.dropped(label, stored);
  const because = code === 'FORCED' || code === 'FORBIDDEN' ? texts.lostBecause[code] : '';
  return because === '' ? `${line}.` : `${line}: ${because}.`;
};
