import type { DefinitionCore } from '../schema/parameter-spec.js';
import type { FamilyRule } from './family-rule.js';

/**
 * The word `llama` and then the 3 of the generation: `llama3`, `llama-3.1`, `Meta-Llama-3-8B`, `hermes-3-llama-3.1-8b`.
 * Not the 3 of a size (`llama-30b`, `open_llama_3b`), not inside another word (`codellama`, `tinyllama`), and not `llama31`.
 * Models distilled into a Llama 3 body that do not call themselves Llama 3 (`deepseek-r1-distill-llama`) were trained anew
 * for sampling values of their own, so they are not of the family.
 */
const llama3Name = /(?<![a-z0-9])(?:meta)?llama[-_. ]?3(?:\.\d{1,2})?(?!\.?\d|[a-z])/;

const maximum = 1;
const evidence =
  'Llama 3 family: at most 1. A rule of this catalogue, which no runtime enforces; the family’s generation_config recommends 0.6.';

const atMostOne = (core: DefinitionCore): DefinitionCore => {
  if (core.type !== 'float' || (core.max !== undefined && core.max <= maximum)) return core;
  const { soft_max: _, ...rest } = core;
  return { ...rest, max: maximum, provenance: { ...core.provenance, max: { source: 'model_family', evidence } } };
};

export const llama3: FamilyRule = {
  id: 'llama3',
  ownArchitectures: [],
  sharedArchitectures: ['llama', 'mllama'],
  named: (name) => llama3Name.test(name),
  narrow: { temperature: atMostOne },
};
