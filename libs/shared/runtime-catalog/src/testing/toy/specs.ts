import { catalog, live } from '../../schema/parameter-spec.js';
import type { KindSpecs } from '../../schema/parameter-spec.js';
import { knownBefore } from '../../version/known-version.js';

const handbook = 'Toy handbook, chapter 2';

export const toySpecs: KindSpecs = {
  sampling: {
    temperature: {
      wireName: 'settings.heat',
      define: () => ({
        type: 'float',
        default: 0.5,
        min: 0,
        max: 1,
        step: 0.05,
        out_of_range: 'refused',
        special: [{ value: 0, meaning: 'greedy' }],
        provenance: { default: catalog(handbook), min: catalog(handbook), max: catalog(handbook) },
      }),
    },
    top_k: {
      wireName: 'settings.choices',
      // Not every model, engine and version heeds every parameter: say so, with the evidence, instead of offering it.
      omitted: ({ runtime_version: version }) =>
        knownBefore(version, '2.0.0') ? `Toy knows choices since 2.0.0: ${handbook}` : null,
      // No default: the handbook does not tell it, so it is unknown and nothing is invented.
      define: () => ({
        type: 'int',
        min: 1,
        soft_max: 100,
        step: 1,
        provenance: { min: { ...catalog('a colleague saw 0 refused'), unverified: true } },
      }),
    },
  },
  length: {
    max_tokens: {
      wireName: 'settings.words',
      define: ({ context_length: max }) => ({
        type: 'int',
        unit: 'tokens',
        min: 1,
        ...(max === null ? { soft_max: 4096 } : { max, soft_max: max }),
        step: 1,
        provenance: { min: catalog(handbook), max: live(`window of ${max} tokens: GET /catalogue`) },
      }),
    },
  },
  penalties: {},
  reasoning: {},
  output: {},
  loading: {},
};
