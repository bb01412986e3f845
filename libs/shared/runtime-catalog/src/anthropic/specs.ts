import type { KindSpecs } from '../schema/parameter-spec.js';
import { length } from './parameters/length.js';
import { output } from './parameters/output.js';
import { reasoning } from './parameters/reasoning.js';
import { sampling } from './parameters/sampling.js';

/** Nothing under `penalties`: the API has none. */
export const anthropicSpecs: KindSpecs = { sampling, length, penalties: {}, reasoning, output, loading: {} };
