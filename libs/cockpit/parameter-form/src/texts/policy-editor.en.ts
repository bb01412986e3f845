/** The editor of one policy; loaded with it. */
export const policyEditorEn = {
  title: (label: string) => `Policy on ${label}`,
  kind: 'Kind of policy',
  kinds: { none: 'No policy', bound: 'Limit', force: 'Force', forbid: 'Forbid' },
  meanings: {
    none: 'Whoever is above may set it as the model allows.',
    bound: 'Narrower limits than the model’s own, for everything above and for requests.',
    force: 'The value set here holds, whatever stands above and whatever a request says.',
    forbid: 'Nobody sets it: no override from here on up, and no request.',
  },
  limits: 'Limits',
  limitsBesides: 'Limits besides (optional)',
  entries: { min: 'At least', max: 'At most', values: 'Allowed values' },
  onePerLine: 'One on each line.',
  firstStandsIn: 'If the runtime’s own value is not among them, the first is sent.',
  manner: 'A request that asks for something else',
  manners: { clamp: 'gets the nearest allowed value', reject: 'has its value rejected' },
  mannersOfLocks: { clamp: 'has its value dropped', reject: 'has its value rejected' },
  mannerHint: 'The adapter reports and counts both; stored values above are always clamped.',
  notANumber: (entry: string) => `${entry}: this is not a number.`,
  nothingLimited: 'Give at least one limit, or choose “No policy”.',
  valueGoes: (value: string) => `The value set here (${value}) goes with it.`,
  needsValue: 'Set a value in the row as well: forcing needs one.',
  pins: (value: string) => `No value is set here yet; ${value}, which holds now, will be set.`,
  correctLater: 'The value has to be corrected before Apply.',
  effective: (from: string, to: string) => `In effect: ${from} → ${to}.`,
  cancel: 'Cancel',
  take: 'Add to the changes',
};

export type PolicyEditorTexts = typeof policyEditorEn;
