import type { KindSpecs } from '../schema/parameter-spec.js';
import { length } from './parameters/length.js';
import { output } from './parameters/output.js';
import { penalties } from './parameters/penalties.js';
import { sampling } from './parameters/sampling.js';

/** Nothing under `loading`: what TGI fixes at start are launcher flags, which no request can change. */
export const tgiSpecs: KindSpecs = { sampling, length, penalties, reasoning: {}, output, loading: {} };
