import { catalog, live, unverified } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { toldMaximum, toldValues, withoutCapability } from '../capabilities.js';
import { messageTypes } from '../evidence.js';
import { anthropicFamilyOf } from '../family.js';

const thinkingTypes = ['enabled', 'adaptive', 'disabled'];
const effortLevels = ['low', 'medium', 'high', 'xhigh', 'max'];
const enabledType = `${messageTypes} : ThinkingConfigEnabled`;
const fewestTokens = 1024;

export const reasoning = {
  thinking: {
    wireName: 'thinking.type',
    omitted: withoutCapability('thinking.type'),
    define: (facts) => {
      const told = toldValues(facts, 'thinking.type');
      return {
        type: 'enum',
        out_of_range: 'refused',
        enum: told === undefined ? thinkingTypes : [...told, 'disabled'],
        ...(anthropicFamilyOf(facts) === 'claude-opus-5' && (told ?? thinkingTypes).includes('adaptive')
          ? { default: 'adaptive' }
          : {}),
        provenance: {
          default: unverified(catalog('adaptive on Opus 5: modelparams.dev, a third party')),
          enum:
            told === undefined
              ? catalog(`${messageTypes} : ThinkingConfigParam; which of them this model takes is not told`)
              : live('capabilities.thinking.types of the model, and off: GET /v1/models'),
        },
      };
    },
  },
  thinking_budget: {
    wireName: 'thinking.budget_tokens',
    omitted: withoutCapability('thinking.type', 'enabled'),
    define: (facts) => {
      const max = Math.max(fewestTokens, (toldMaximum(facts) ?? fewestTokens * 32) - 1);
      return {
        type: 'int',
        out_of_range: 'refused',
        unit: 'tokens',
        default: null,
        min: fewestTokens,
        soft_max: max,
        step: 1,
        provenance: {
          default: catalog(`none of its own, goes with thinking.type enabled: ${enabledType}`),
          min: catalog(`refused with 400 below it; must be below max_tokens: ${enabledType}`),
        },
      };
    },
  },
  thinking_display: {
    wireName: 'thinking.display',
    omitted: withoutCapability('thinking.type'),
    define: () => ({
      type: 'enum',
      enum: ['summarized', 'omitted'],
      default: 'summarized',
      provenance: { default: catalog(enabledType), enum: catalog(enabledType) },
    }),
  },
  reasoning_effort: {
    wireName: 'output_config.effort',
    omitted: withoutCapability('output_config.effort'),
    define: (facts) => {
      const told = toldValues(facts, 'output_config.effort');
      return {
        type: 'enum',
        out_of_range: 'refused',
        enum: told ?? effortLevels,
        provenance: {
          enum:
            told === undefined
              ? catalog(`${messageTypes} : OutputConfig; which of them this model takes is not told`)
              : live('capabilities.effort of the model: GET /v1/models'),
        },
      };
    },
  },
} satisfies GroupSpecs<'reasoning'>;
