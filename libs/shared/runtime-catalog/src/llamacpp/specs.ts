import type { KindSpecs } from '../schema/parameter-spec.js';
import { chain } from './parameters/chain.js';
import { dry } from './parameters/dry.js';
import { length } from './parameters/length.js';
import { mirostat } from './parameters/mirostat.js';
import { output } from './parameters/output.js';
import { penalties } from './parameters/penalties.js';
import { reasoning } from './parameters/reasoning.js';
import { sampling } from './parameters/sampling.js';

/** Nothing under `loading`: what llama.cpp fixes at start are server flags, which no request can change. */
export const llamacppSpecs: KindSpecs = {
  sampling: { ...sampling, ...chain, ...mirostat },
  length,
  penalties: { ...penalties, ...dry },
  reasoning,
  output,
  loading: {},
};
