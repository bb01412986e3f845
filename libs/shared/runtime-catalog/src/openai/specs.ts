import type { KindSpecs } from '../schema/parameter-spec.js';
import { length } from './parameters/length.js';
import { output } from './parameters/output.js';
import { penalties } from './parameters/penalties.js';
import { reasoning } from './parameters/reasoning.js';
import { sampling } from './parameters/sampling.js';

export const openaiSpecs: KindSpecs = { sampling, length, penalties, reasoning, output, loading: {} };
