import { catalog, live } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { upToTokens } from '../../schema/up-to-tokens.js';
import { refusedBeyond, validation } from '../evidence.js';
import { launcherDefault, maxItemsOf, maxOf, toldBy } from '../limits.js';

const defaultStopSequences = 4;

export const length = {
  max_tokens: {
    wireName: 'parameters.max_new_tokens',
    // Below 1 is refused, but of a number above the budget only a part is checked: there is no one word for both.
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      default: null,
      unset_unlimited: true,
      min: 1,
      ...upToTokens(facts.context_length),
      step: 1,
      provenance: {
        default: catalog(`unset fills what is left of max_total_tokens: ${validation}`),
        min: catalog(`refused with 422 below it: ${validation}`),
        max: live(`max_total_tokens of ${facts.context_length}: GET /info`),
      },
    }),
  },
  stop: {
    wireName: 'parameters.stop',
    define: (facts) => ({
      type: 'list',
      items: 'string',
      default: [],
      max_items: maxItemsOf(facts, 'stop') ?? defaultStopSequences,
      max_length: 256,
      out_of_range: 'refused',
      provenance: {
        default: catalog(validation),
        max_items:
          maxItemsOf(facts, 'stop') === undefined
            ? launcherDefault('--max-stop-sequences')
            : toldBy('max_stop_sequences'),
      },
    }),
  },
  truncate_prompt_tokens: {
    wireName: 'parameters.truncate',
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      default: null,
      min: 1,
      ...upToTokens(maxOf(facts, 'truncate') ?? null),
      step: 1,
      out_of_range: 'refused',
      provenance: {
        default: catalog(`a longer prompt is refused when unset: ${validation}`),
        min: catalog(refusedBeyond),
        max: toldBy('max_input_tokens'),
      },
    }),
  },
} satisfies GroupSpecs<'length'>;
