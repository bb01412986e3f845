import type { ModelFacts } from '../../runtime-kind.js';
import { catalog, live } from '../../schema/parameter-spec.js';
import type { ParameterSpec } from '../../schema/parameter-spec.js';
import { knownBefore } from '../../version/known-version.js';
import { builtIn } from '../defaults.js';
import { comparesOptions } from '../compares-options.js';
import { outside } from '../out-of-range.js';

/** Vision models are raised to this, all others to 4. */
const visionMinimum = 2048;
const minimum = 4;

/** 2048 became 4096 with this release (envconfig/config.go : ContextLength, read at the tags v0.6.6 and v0.6.7). */
const fourThousandSince = '0.6.7';
/** From here on it follows the memory of the machine, which the runtime does not tell. */
const byMemorySince = '0.15.5';

const builtInContext = (version: string | null): number | null => {
  if (knownBefore(version, fourThousandSince)) return 2048;
  return knownBefore(version, byMemorySince) ? 4096 : null;
};

/** More than the model was trained for is lowered to that. */
const defaultFor = (facts: ModelFacts) => {
  const tokens = builtInContext(facts.runtime_version);
  return tokens === null ? {} : builtIn(facts, Math.min(tokens, facts.context_length ?? tokens));
};

const limits = ({ capabilities, context_length: max }: ModelFacts) => {
  const min = capabilities.includes('vision') ? visionMinimum : minimum;
  if (max === null) return { min, soft_min: visionMinimum, soft_max: 131_072 };
  return { min: Math.min(min, max), max, ...(max > visionMinimum ? { soft_min: visionMinimum } : {}) };
};

export const contextLength: ParameterSpec = {
  wireName: 'options.num_ctx',
  reloads: comparesOptions,
  define: (facts) => ({
    type: 'int',
    ...outside(facts, 'clamped'),
    scope: 'load',
    unit: 'tokens',
    ...defaultFor(facts),
    ...limits(facts),
    step: 1,
    provenance: {
      default: catalog('unless OLLAMA_CONTEXT_LENGTH is set on the server: Ollama envconfig/config.go : ContextLength'),
      min: catalog('less is raised to it without notice: Ollama server/sched.go : getRunner'),
      max: live(`trained for ${facts.context_length} tokens, more is lowered to it: /api/show model_info`),
    },
  }),
};
