import type { KindSpecs } from '../schema/parameter-spec.js';
import { length } from './parameters/length.js';
import { loading } from './parameters/loading.js';
import { penalties } from './parameters/penalties.js';
import { reasoning } from './parameters/reasoning.js';
import { sampling } from './parameters/sampling.js';

export const lmstudioSpecs: KindSpecs = { sampling, length, penalties, reasoning, output: {}, loading };
