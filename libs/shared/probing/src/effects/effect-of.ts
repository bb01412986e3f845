import type { ParameterDefinition } from '@kamerton/parameter-schema';
import type { Trial } from '../trials/observation.js';
import { dynatempExponentEffect, dynatempRangeEffect } from './candidates/dynatemp.js';
import { narrowedCandidates } from './candidates/narrowed-candidates.js';
import { xtcProbabilityEffect, xtcThresholdEffect } from './candidates/xtc.js';
import { choicesEffect } from './choices.js';
import { includeStopEffect } from './include-stop.js';
import { keepAliveEffect } from './keep-alive.js';
import { loadedEffect } from './loaded.js';
import { logProbabilitiesEffect, topLogProbabilitiesEffect } from './log-probabilities.js';
import { ignoreEosEffect, minTokensEffect } from './longer-answers.js';
import { maxTokensEffect } from './max-tokens.js';
import { narrowingEffect, narrowingParameters } from './narrowing.js';
import { penaltyEffect } from './penalty.js';
import { repetitionWindowEffect } from './repetition-window.js';
import { seedEffect } from './seed.js';
import { stopEffect } from './stop.js';
import { temperatureEffect } from './temperature.js';
import { thinkingEffect } from './thinking.js';

const effects: Readonly<Record<string, Trial>> = {
  max_tokens: maxTokensEffect,
  min_tokens: minTokensEffect,
  ignore_eos: ignoreEosEffect,
  stop: stopEffect,
  include_stop_in_output: includeStopEffect,
  temperature: temperatureEffect,
  ...Object.fromEntries(narrowingParameters.map((name) => [name, narrowingEffect])),
  // Lists of candidates are stronger evidence than texts, where they are told.
  typical_p: narrowedCandidates(narrowingEffect),
  top_n_sigma: narrowedCandidates(narrowingEffect),
  xtc_probability: xtcProbabilityEffect,
  xtc_threshold: xtcThresholdEffect,
  dynatemp_range: dynatempRangeEffect,
  dynatemp_exponent: dynatempExponentEffect,
  repetition_penalty: penaltyEffect,
  presence_penalty: penaltyEffect,
  frequency_penalty: penaltyEffect,
  repetition_window: repetitionWindowEffect,
  seed: seedEffect,
  n: choicesEffect,
  logprobs: logProbabilitiesEffect,
  top_logprobs: topLogProbabilitiesEffect,
  prompt_logprobs: logProbabilitiesEffect,
  thinking: thinkingEffect,
  reasoning_effort: thinkingEffect,
  keep_alive: keepAliveEffect,
};

/** The trial that decides over a parameter; `null`: no effect of it is decisive. */
export const effectOf = (name: string, definition: ParameterDefinition): Trial | null =>
  (Object.hasOwn(effects, name) ? effects[name] : undefined) ?? (definition.scope === 'load' ? loadedEffect : null);
