/** Openings that ask for nothing but to go on; a model of random weights does that as well as any other. */
export const prompts = [
  'Write a long story about a harbour town, its ships and the people who live there.',
  'The harbour town wakes before the sun, and the ships',
  'Once upon a time there was a',
] as const;

/** In tokens: long enough to show a difference, short enough to be asked for two hundred times. */
export const answerTokens = 24;

/** In tokens: texts shorter than this are alike too easily. */
export const tellingTokens = 8;
