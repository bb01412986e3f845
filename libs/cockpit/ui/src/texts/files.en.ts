import type { PluralForms } from '@kamerton/parameter-schema';

const lines: PluralForms = { one: 'line', other: 'lines' };

/** Texts and files that come in or go out. */
export const filesEn = {
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying; select the text instead.',
  download: 'Download',
  lines,
  paste: 'Paste the text here, or drop a file.',
  choose: 'Choose a file …',
  tooLarge: (name: string) => `${name} is too large and was not read.`,
  unreadable: (name: string) => `${name} could not be read.`,
};

export type FilesTexts = typeof filesEn;
