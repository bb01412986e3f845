import type { PluralForms } from '@kamerton/parameter-schema';

const changes: PluralForms = { one: 'change', other: 'changes' };
const invalid: PluralForms = { one: 'change needs correcting', other: 'changes need correcting' };

export const applyEn = {
  bar: 'Changes not applied yet',
  changes,
  invalid,
  reason: 'Why? (goes to the audit log)',
  discard: 'Discard',
  apply: 'Apply',
  applying: 'Applying …',
  applyAnyway: 'Apply anyway',
  sure: 'Press once more to apply all the same.',
  applyHint: 'Ctrl + Enter',
  applied: (version: number) => `Applied: version ${version}. Adapters pick it up on their next poll.`,
  appliedElsewhere: (version: number, sets: number) =>
    `Applied: version ${version}; changed elsewhere as well: ${sets}. The history takes each of them back.`,
  undo: 'Undo',
  undone: (version: number) => `Taken back: version ${version} is what was there before.`,
  nothingChanged: 'Nothing was different from what is stored already.',
  refused: 'Not applied. Your changes are still here.',
  uncertain:
    'No answer came: it may or may not have been applied. Your changes are still here; applying again does it only once.',
  leaveTitle: 'Leave without applying?',
  leaveBody: (count: string) => `You have ${count} that would be lost.`,
  stay: 'Stay here',
  leave: 'Leave',
  unreachable: 'Kamerton does not answer. Is it still running?',
  unexpected: (status: number) => `Something other than Kamerton answered (status ${status}).`,
};

export type ApplyTexts = typeof applyEn;
