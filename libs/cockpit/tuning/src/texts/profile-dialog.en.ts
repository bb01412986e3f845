/** Of the dialogs about profiles; loaded with them. */
export const profileDialogEn = {
  newTitle: 'New profile',
  renameTitle: (profile: string) => `Another name for “${profile}”`,
  name: 'Name',
  pattern: 'Letters, digits, “.”, “_” and “-”; at most 64, the first a letter or digit.',
  taken: (profile: string) => `There is a profile “${profile}” already.`,
  from: 'It begins',
  empty: 'empty: everything as the model has it',
  ownCopy: 'as a copy of the model’s own settings',
  copyOf: (profile: string) => `as a copy of “${profile}”`,
  newHint: 'A profile stands above the model’s own settings: what it leaves alone goes on coming from there.',
  renameHint:
    'Services go on asking for the old name until they are told; meanwhile they get the model’s own settings.',
  create: 'Create',
  rename: 'Rename',
  cancel: 'Cancel',
  removeTitle: (profile: string) => `Delete the profile “${profile}”?`,
  removeBody:
    'Services that name it then get the model’s own settings. Its history stays, and any version can be restored.',
  askingServices: 'Looking which services name it …',
  servicesUnknown: 'Which services name it could not be read.',
  noService: 'No service is known to name it.',
  services: (names: string) => `These services name it: ${names}.`,
  remove: 'Delete',
  keep: 'Keep it',
};

export type ProfileDialogTexts = typeof profileDialogEn;
