import { catalog, platform } from '../../schema/parameter-spec.js';
import type { DefinitionCore, GroupSpecs } from '../../schema/parameter-spec.js';
import type { ModelFacts } from '../../runtime-kind.js';
import { knownBefore, knownSince } from '../../version/known-version.js';
import { builtIn, builtInOptions } from '../defaults.js';
import { ignoredBy } from '../ignored-by.js';
import { outside } from '../out-of-range.js';

/** Neutral since this release; before it 1.1. */
const neutralSince = '0.32.10';
/** Its inner llama.cpp (b10434) takes no -1 for a history window. */
const noWholeContextSince = '0.32.14';

const repetitionDefault = (facts: ModelFacts) => {
  if (knownSince(facts.runtime_version, neutralSince)) return builtIn(facts, 1);
  return knownBefore(facts.runtime_version, neutralSince) ? builtIn(facts, 1.1) : {};
};

/** The MLX engine still maps -1 to the context; the GGUF engine has refused it since 0.32.14. */
const takesWholeContext = (facts: ModelFacts): boolean =>
  facts.engine === 'mlx' || knownBefore(facts.runtime_version, noWholeContextSince);

const additive = (facts: ModelFacts): DefinitionCore => ({
  type: 'float',
  ...outside(facts, 'unchecked'),
  ...builtIn(facts, 0),
  soft_min: -2,
  soft_max: 2,
  step: 0.05,
  special: [{ value: 0, meaning: 'off' }],
  provenance: { default: catalog(builtInOptions) },
});

export const penalties = {
  repetition_penalty: {
    wireName: 'options.repeat_penalty',
    omitted: (facts) => ignoredBy(facts, 'repeat_penalty'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'unchecked'),
      ...repetitionDefault(facts),
      min: 0,
      exclusive_min: true,
      soft_min: 0.8,
      soft_max: 2,
      step: 0.05,
      special: [{ value: 1, meaning: 'off' }],
      provenance: {
        default: catalog(`${builtInOptions}: 1.1 before ${neutralSince}, 1.0 since (commit 6a261db7d)`),
        min: platform('a factor of 0 or less has no meaning; Ollama does not check'),
      },
    }),
  },
  repetition_window: {
    wireName: 'options.repeat_last_n',
    omitted: (facts) => ignoredBy(facts, 'repeat_last_n'),
    define: (facts) => ({
      type: 'int',
      ...(takesWholeContext(facts) ? {} : outside(facts, 'refused')),
      unit: 'tokens',
      ...builtIn(facts, 64),
      min: 0,
      soft_max: 512,
      step: 1,
      special: [
        { value: 0, meaning: 'off' },
        ...(takesWholeContext(facts) ? [{ value: -1, meaning: 'fill_context', unbounded: true } as const] : []),
      ],
      provenance: {
        default: catalog(builtInOptions),
        min: catalog(
          `-1 (whole context) until ${noWholeContextSince} and on MLX; the inner llama.cpp refuses it since: LLAMA_CPP_VERSION`,
        ),
      },
    }),
  },
  presence_penalty: {
    wireName: 'options.presence_penalty',
    omitted: (facts) => ignoredBy(facts, 'presence_penalty'),
    define: additive,
  },
  frequency_penalty: {
    wireName: 'options.frequency_penalty',
    omitted: (facts) => ignoredBy(facts, 'frequency_penalty'),
    define: additive,
  },
} satisfies GroupSpecs<'penalties'>;
