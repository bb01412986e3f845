/** What lies beneath the values: where facts come from, what moved, what no longer fits. */
export const beneathEn = {
  facets: { default: 'Default', min: 'Lowest', max: 'Highest', enum: 'Allowed', max_items: 'Most items' },
  atLeast: (limit: string) => `at least ${limit}`,
  moreThan: (limit: string) => `more than ${limit}`,
  atMost: (limit: string) => `at most ${limit}`,
  lessThan: (limit: string) => `less than ${limit}`,
  noSource: 'no source recorded',
  unverified: 'not verified',
  outside: 'Outside it',
  outOfRange: {
    refused: 'the runtime refuses the request',
    clamped: 'the runtime changes the value silently',
    unchecked: 'the runtime does not check, and uses it as it is',
    ignored: 'the runtime ignores the value',
    unknown: 'unknown',
  },
  onTheRuntime: 'Live check',
  runtimeDefault: 'runtime default',
  moved: (moves: string) => `Moved beneath: ${moves}`,
  moves: {
    default: 'default',
    min: 'lowest',
    max: 'highest',
    max_items: 'most items',
    enum: 'allowed',
    verdict: 'live check',
  },
  added: 'new in the schema',
  removed: 'left the schema',
  move: (what: string, from: string, to: string) => `${what} ${from} → ${to}`,
  noLimit: 'no limit',
  leftOut: (value: string, rung: string) => `${value} (${rung}) is stored, but no service gets it.`,
  instead: (value: string) => `In effect instead: ${value}.`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove the override of ${name}`,
};

export type BeneathTexts = typeof beneathEn;
