export const verdictEn = {
  names: {
    honoured: 'honoured',
    clamped: 'clamped',
    ignored: 'ignored',
    rejected: 'rejected',
    replaced: 'replaced',
    unproven: 'unproven',
  },
  counts: {
    honoured: (count: string) => `${count} honoured`,
    clamped: (count: string) => `${count} clamped`,
    ignored: (count: string) => `${count} ignored`,
    rejected: (count: string) => `${count} rejected`,
    replaced: (count: string) => `${count} replaced`,
    unproven: (count: string) => `${count} unproven`,
  },
  meanings: {
    honoured: 'The answer changes exactly as the parameter says.',
    clamped: 'A value that is allowed was changed to a nearer one without a word.',
    ignored: 'The runtime accepts it and does nothing: the answer is the same with and without it.',
    rejected: 'A value that is allowed was rejected.',
    replaced: 'Another value than the one sent, or than the default, was used.',
    unproven: 'It was tried, and nothing could be shown either way.',
  },
  neverChecked: 'never checked on the live runtime',
  badge: (label: string, verdict: string) => `${label}: ${verdict} by the runtime. Show the evidence`,
  badgeUnproven: (label: string) => `${label}: unproven. Show the evidence`,
  cardTitle: (label: string) => `What the runtime does with “${label}”`,
  checks: 'What was tried',
  steps: { existence: 'existence', range: 'range', echo: 'echo', effect: 'effect', unset: 'left out' },
  columns: { check: 'Check', expected: 'Expected', seen: 'Seen', outcome: 'Outcome' },
  nothingExpected: 'nothing',
  outcomes: { met: 'as expected', missed: 'not as expected', open: 'proves nothing' },
  checkedAt: (when: string) => `Checked ${when}`,
  version: (version: string) => `runtime ${version}`,
  digest: (digest: string) => `model ${digest}`,
  fruitless: {
    ignored: (name: string, proof: string) =>
      `The runtime ignores ${name}: proven on ${proof}; applying changes nothing.`,
    rejected: (name: string, proof: string) =>
      `The runtime rejects ${name}: proven on ${proof}; requests that carry it may fail.`,
  },
  proof: (day: string, version: string) => `${day} with ${version}`,
};

export type VerdictTexts = typeof verdictEn;
