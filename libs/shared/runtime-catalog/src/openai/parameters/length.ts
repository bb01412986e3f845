import { catalog, platform, unverified } from '../../schema/parameter-spec.js';
import type { DefinitionCore, GroupSpecs } from '../../schema/parameter-spec.js';
import { chatSpecification, completionsSpecification, responsesSpecification } from '../evidence.js';
import { openaiFamilyOf } from '../family.js';
import { refusedBy } from '../refusals.js';

const verbosities = 'openapi.yaml 2.3.0 : Verbosity';

const legacyMaxTokens: DefinitionCore = {
  type: 'int',
  out_of_range: 'refused',
  unit: 'tokens',
  default: 16,
  min: 0,
  soft_max: 4096,
  step: 1,
  provenance: { default: catalog(completionsSpecification), min: catalog(completionsSpecification) },
};

export const length = {
  max_tokens: {
    wireName: 'max_completion_tokens',
    define: (facts) =>
      openaiFamilyOf(facts) === 'legacy-completions'
        ? legacyMaxTokens
        : {
            type: 'int',
            out_of_range: 'refused',
            unit: 'tokens',
            default: null,
            unset_unlimited: true,
            min: 1,
            soft_max: 16_384,
            step: 1,
            provenance: {
              default: catalog(`as long as the model goes on, hidden reasoning included: ${chatSpecification}`),
              min: platform('OpenAI states no lower limit for chats; below one token there is no answer'),
            },
          },
  },
  stop: {
    wireName: 'stop',
    omitted: refusedBy('stop'),
    define: () => ({
      type: 'list',
      out_of_range: 'refused',
      items: 'string',
      default: null,
      max_items: 4,
      max_length: 256,
      provenance: {
        default: catalog(`${chatSpecification}, StopConfiguration`),
        max_items: catalog(`more are refused with 400: ${chatSpecification}, StopConfiguration`),
      },
    }),
  },
  truncate: {
    wireName: 'truncation',
    omitted: refusedBy('onLegacy'),
    define: () => ({
      type: 'bool',
      default: false,
      provenance: { default: catalog(`disabled; marked as deprecated, Responses API only: ${responsesSpecification}`) },
    }),
  },
  verbosity: {
    wireName: 'verbosity',
    omitted: refusedBy('verbosity'),
    define: (facts) => ({
      type: 'enum',
      enum: ['low', 'medium', 'high'],
      ...(openaiFamilyOf(facts) === null ? {} : { default: 'medium' }),
      provenance: {
        default: catalog(verbosities),
        enum:
          openaiFamilyOf(facts) === null
            ? unverified(catalog(`of the gpt-5 family: ${verbosities}`))
            : catalog(verbosities),
      },
    }),
  },
} satisfies GroupSpecs<'length'>;
