import type { DeliberateOmission } from '../schema/deliberate-omission.js';

const form = 'the form that the answer of the single call must have';

export const geminiDeliberateOmissions: readonly DeliberateOmission[] = [
  { wireName: 'generationConfig.responseMimeType', reason: `${form}; being replaced by responseFormat` },
  { wireName: 'generationConfig.responseSchema', reason: `${form}, and an object` },
  { wireName: 'generationConfig.responseJsonSchema', reason: `${form}, and an object; excludes responseSchema` },
];
