import type { ModelFacts } from '../runtime-kind.js';
import { isReasoning, openaiFamilyOf } from './family.js';
import type { OpenaiFamily } from './family.js';
import { chatSpecification, completionsSpecification, thirdPartyCatalogue } from './evidence.js';

/** Why a model of the family does not take a parameter; `null`: nothing is known against it. */
type Refusal = (family: OpenaiFamily | null) => string | null;

const onlyAdjustable = `of an o-series model only the length and reasoning_effort are adjustable (${thirdPartyCatalogue})`;
const notInLegacyRoute = `the model answers on /v1/completions only, which does not have it: ${completionsSpecification}`;

const temperature: Refusal = (family) => {
  if (family === 'o-series')
    return 'refused by o-series models: live errors in public threads (chatblade 100, OpenManus 555)';
  if (family === 'gpt-5-after-5.1')
    return 'only 1 is accepted by gpt-5.6: live error in a public thread (repowise 987); unverified for others after gpt-5.1';
  if (!isReasoning(family)) return null;
  const seen = 'live errors in public threads (qwen-code 921, 9router 560)';
  return family === 'gpt-5'
    ? `only 1, its own default, is accepted: ${seen}`
    : `only 1 is accepted by gpt-5: ${seen}; unverified for this one`;
};

const sampling: Refusal = (family) => {
  if (family === 'o-series') return `refused by o-series models (${thirdPartyCatalogue})`;
  return isReasoning(family) ? `refused by reasoning models (${thirdPartyCatalogue})` : null;
};

const onOSeries: Refusal = (family) => (family === 'o-series' ? onlyAdjustable : null);
const onLegacy: Refusal = (family) => (family === 'legacy-completions' ? notInLegacyRoute : null);

const stop: Refusal = (family) =>
  family === 'o-series' ? `not supported with the o series (o3 and o4-mini are named): ${chatSpecification}` : null;

const reasoningEffort: Refusal = (family) =>
  family === 'gpt-chat' ? `for reasoning models only: openapi.yaml 2.3.0 : ReasoningEffort` : onLegacy(family);

const verbosity: Refusal = (family) => {
  if (family === 'o-series') return onlyAdjustable;
  return family === 'gpt-chat'
    ? 'known of the gpt-5 family alone; on other models unverified: openapi.yaml 2.3.0 : Verbosity'
    : onLegacy(family);
};

const bestOf: Refusal = (family) =>
  family === null || family === 'legacy-completions'
    ? null
    : `only on /v1/completions, which this model does not answer: ${completionsSpecification}`;

const refusals = {
  temperature,
  sampling,
  stop,
  reasoningEffort,
  verbosity,
  bestOf,
  onOSeries,
  onLegacy,
  logprobs: (family: OpenaiFamily | null) => onOSeries(family) ?? onLegacy(family),
} satisfies Record<string, Refusal>;

/** The `omitted` of a parameter that only some of OpenAI's models take. */
export const refusedBy =
  (refusal: keyof typeof refusals) =>
  (facts: ModelFacts): string | null =>
    refusals[refusal](openaiFamilyOf(facts));
