import type { ParameterWords } from '@kamerton/cockpit-changes';
import type { ChipTone } from '@kamerton/cockpit-ui';
import type { CopyFate, CopyReportEntry } from '@kamerton/contract';
import { formatNumber, isParameterValue, type Language } from '@kamerton/parameter-schema';

export interface ReportRow {
  readonly key: string;
  /** Canonical name at the destination. */
  readonly as: string;
  readonly label: string;
  readonly fate: string;
  readonly tone: ChipTone;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly takeable: boolean;
}

const tones: Readonly<Record<CopyFate, ChipTone>> = {
  exact: 'good',
  approximated: 'warning',
  impossible: 'bad',
  out_of_range: 'bad',
  unknown_there: 'bad',
  another_meaning: 'bad',
};

/** Whether something of it gets there, so that it can be taken or left. */
export const arrives = ({ there }: CopyReportEntry): boolean => there !== null;

/** What becomes of each value on its way, as a person reads it. */
export const reportRows = (
  entries: readonly CopyReportEntry[],
  wording: {
    readonly words: ParameterWords;
    readonly fates: Readonly<Record<CopyFate, string>>;
    readonly nothing: string;
    readonly language: Language;
  },
): readonly ReportRow[] =>
  entries.map((entry) => ({
    key: entry.parameter,
    as: entry.as,
    label: wording.words.label(entry.as),
    fate: wording.fates[entry.fate],
    tone: tones[entry.fate],
    from: fromWords(entry, wording.words, wording.language),
    to: entry.there === null ? wording.nothing : wording.words.stored(entry.as, entry.there),
    reason: entry.reason ?? '',
    takeable: arrives(entry),
  }));

/** What stands for another parameter, or means another thing, must not be read with the words of this model. */
const fromWords = (
  { parameter, as, value, fate }: CopyReportEntry,
  words: ParameterWords,
  language: Language,
): string => {
  if (parameter === as && fate !== 'another_meaning' && isParameterValue(value)) return words.stored(as, value);
  const text = typeof value === 'number' ? formatNumber(value, language) : JSON.stringify(value);
  return parameter === as ? text : `${parameter} ${text}`;
};
