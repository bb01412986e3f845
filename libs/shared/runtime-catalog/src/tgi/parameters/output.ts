import { catalog } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { refusedBeyond, validation } from '../evidence.js';
import { launcherDefault, maxOf, toldBy } from '../limits.js';

const defaultBestOf = 2;

export const output = {
  best_of: {
    wireName: 'parameters.best_of',
    define: (facts) => ({
      type: 'int',
      default: 1,
      min: 1,
      max: maxOf(facts, 'best_of') ?? defaultBestOf,
      step: 1,
      out_of_range: 'refused',
      provenance: {
        default: catalog(`more than 1 needs sampling, and neither seed nor streaming: ${validation}`),
        min: catalog(refusedBeyond),
        max: maxOf(facts, 'best_of') === undefined ? launcherDefault('--max-best-of') : toldBy('max_best_of'),
      },
    }),
  },
  top_logprobs: {
    wireName: 'parameters.top_n_tokens',
    define: () => ({
      type: 'int',
      default: 0,
      min: 0,
      max: 5,
      step: 1,
      out_of_range: 'refused',
      provenance: {
        default: catalog(validation),
        min: catalog(refusedBeyond),
        max: catalog('launcher default of --max-top-n-tokens, which GET /info does not show: TGI launcher/src/main.rs'),
      },
    }),
  },
} satisfies GroupSpecs<'output'>;
