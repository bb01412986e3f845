import type { UnreadSetting } from '@kamerton/contract';

/** In UTF-16 code units. A Modelfile with its template is a few thousand. */
export const maxSettingsLength = 65_536;

/** Lines that are reported one by one; what goes beyond is counted. */
export const maxUnread = 200;

const shownLength = 200;

/** Long texts are shown as far as a person recognises them, and without halves of characters. */
export const shown = (text: string): string =>
  (text.length > shownLength ? `${text.slice(0, shownLength)}…` : text).replaceAll(/\p{Surrogate}/gu, '\uFFFD');

export const limitUnread = (unread: readonly UnreadSetting[]): readonly UnreadSetting[] => {
  const reported = unread.slice(0, maxUnread).map((entry) => ({ ...entry, text: shown(entry.text) }));
  const further = unread.length - maxUnread;
  return further <= 0
    ? reported
    : [...reported, { text: '…', line: null, reason: `${further} more could not be read and are not listed` }];
};
