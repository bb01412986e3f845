import { catalog } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import type { ModelFacts } from '../../runtime-kind.js';
import { knownBefore } from '../../version/known-version.js';
import { builtIn } from '../defaults.js';
import { outside } from '../out-of-range.js';

const since = '0.12.11';
const evidence = 'Ollama api/types.go : ChatRequest';

const omitted = (facts: ModelFacts): string | null =>
  knownBefore(facts.runtime_version, since) ? `Ollama knows log probabilities since ${since}: ${evidence}` : null;

export const output = {
  logprobs: {
    wireName: 'logprobs',
    omitted,
    define: (facts) => ({ type: 'bool', ...builtIn(facts, false), provenance: { default: catalog(evidence) } }),
  },
  top_logprobs: {
    wireName: 'top_logprobs',
    omitted,
    define: (facts) => ({
      type: 'int',
      ...outside(facts, 'refused'),
      ...builtIn(facts, 0),
      min: 0,
      max: 20,
      step: 1,
      provenance: {
        default: catalog(evidence),
        min: catalog('answers 400 outside 0 to 20: Ollama server/routes.go : ChatHandler'),
        max: catalog('answers 400 outside 0 to 20: Ollama server/routes.go : ChatHandler'),
      },
    }),
  },
} satisfies GroupSpecs<'output'>;
