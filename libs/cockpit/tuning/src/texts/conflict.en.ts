export const conflictEn = {
  title: (version: number) => `Somebody else applied version ${version} in the meantime.`,
  kept: 'Nothing was overwritten, and your changes are still here.',
  compare: 'Reload and compare',
  comparedTitle: (version: number, who: string) => `Version ${version} by ${who} is loaded beneath your changes.`,
  comparedNext: 'Apply now works on top of it.',
  nothingDiffers: 'It changed none of the parameters below.',
  parameter: 'Parameter',
  before: 'Before',
  theirs: 'Theirs',
  mine: 'Yours',
  unchanged: 'not changed',
  policyOf: (label: string) => `${label}, policy`,
  takeTheirs: 'Take theirs',
  takeTheirsOf: (label: string) => `Take theirs for ${label}`,
  dismiss: 'Done',
  somebody: 'somebody',
  inherit: 'inherit',
};

export type ConflictTexts = typeof conflictEn;
