import type { AdviceException, ParameterAdvice } from '@kamerton/parameter-schema';
import { withoutEffect } from '../schema/without-effect.js';
import { chain } from './parameters/chain.js';
import { dry } from './parameters/dry.js';
import { penalties } from './parameters/penalties.js';
import { sampling } from './parameters/sampling.js';

const samplers = 'src/llama-sampling.cpp';
const chainSetUp = 'common/sampling.cpp : common_sampler_init';

/** What counts beside mirostat as well. */
const besideMirostat = ['temperature', 'seed', 'backend_sampling'];
const passedOver = Object.keys({ ...sampling, ...chain, ...penalties, ...dry }).filter(
  (parameter) => !besideMirostat.includes(parameter),
);

const dynamicTemperature: AdviceException = { parameter: 'dynatemp_range', other_than: [0] };
/** Draws whether it drops the most probable token, and draws by the seed. */
const excludedTopChoices: AdviceException = { parameter: 'xtc_probability', other_than: [0] };

const whileZero = { when_parameter: 'temperature', when_one_of: [0] };
const leavesOne = 'temperature 0 leaves only the most probable token';
const greedyEvidence = `${leavesOne}: ${samplers} : llama_sampler_temp_impl`;
const alwaysTheSame = { ...whileZero, unless: [dynamicTemperature, excludedTopChoices] };

export const llamacppAdvice: readonly ParameterAdvice[] = [
  ...withoutEffect(
    { when_parameter: 'mirostat', when_one_of: [1, 2] },
    `mirostat replaces the whole chain, only temperature runs before it: ${chainSetUp}`,
    passedOver,
  ),
  ...withoutEffect({ when_parameter: 'mirostat', when_one_of: [0] }, `counts only with mirostat: ${chainSetUp}`, [
    'mirostat_tau',
    'mirostat_eta',
  ]),
  // typical_p and XTC may drop the most probable token: they count with temperature 0 as well.
  ...withoutEffect(
    { ...whileZero, unless: [dynamicTemperature] },
    `${leavesOne}, which these filters keep: ${samplers} : llama_sampler_temp_impl`,
    ['top_k', 'top_p', 'min_p', 'top_n_sigma'],
  ),
  ...withoutEffect(alwaysTheSame, greedyEvidence, ['seed']),
  { kind: 'same_answers', parameter: 'n', ...alwaysTheSame, evidence: greedyEvidence },
  ...withoutEffect(
    { when_parameter: 'repetition_window', when_one_of: [0] },
    `a window of 0 switches all three penalties off: ${samplers} : llama_sampler_penalties_apply`,
    ['repetition_penalty', 'presence_penalty', 'frequency_penalty'],
  ),
  ...withoutEffect(
    { when_parameter: 'dry_multiplier', when_one_of: [0] },
    `a multiplier of 0 switches DRY off: ${samplers} : llama_sampler_dry_apply`,
    Object.keys(dry).filter((parameter) => parameter !== 'dry_multiplier'),
  ),
  ...withoutEffect(
    { when_parameter: 'xtc_probability', when_one_of: [0] },
    `a probability of 0 switches XTC off: ${samplers} : llama_sample_xtc_apply`,
    ['xtc_threshold'],
  ),
  ...withoutEffect(
    { when_parameter: 'dynatemp_range', when_one_of: [0] },
    `a range of 0 leaves the temperature alone: ${samplers} : llama_sampler_temp_ext_apply`,
    ['dynatemp_exponent'],
  ),
];
