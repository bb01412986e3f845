import type { DeliberateOmission } from '../../schema/deliberate-omission.js';

export const toyDeliberateOmissions: readonly DeliberateOmission[] = [
  { wireName: 'text', reason: 'the prompt itself, which belongs to the single call' },
];
