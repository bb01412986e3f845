import type { EnumValue, Fact } from '@kamerton/parameter-schema';
import { catalog, unverified } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { openaiFamilyOf } from '../family.js';
import type { OpenaiFamily } from '../family.js';
import { refusedBy } from '../refusals.js';

interface Efforts {
  readonly values: readonly EnumValue[];
  /** Absent: not known. */
  readonly byItself?: EnumValue;
  readonly fact: Fact;
}

const azureReference = 'reference of ReasoningEffort in the Azure SDK';

const effortsByFamily: Readonly<Partial<Record<OpenaiFamily, Efforts>>> = {
  'gpt-5': {
    values: ['minimal', 'low', 'medium', 'high'],
    byItself: 'medium',
    fact: unverified(catalog('gpt-5, gpt-5-mini and gpt-5-nano: modelparams.dev, a third party')),
  },
  'gpt-5.1': {
    values: ['none', 'low', 'medium', 'high'],
    byItself: 'none',
    fact: catalog(`gpt-5.1: ${azureReference}`),
  },
  'gpt-5-pro': { values: ['high'], byItself: 'high', fact: catalog(`only high on gpt-5-pro: ${azureReference}`) },
  'gpt-5-after-5.1': {
    values: ['none', 'low', 'medium', 'high', 'xhigh'],
    fact: unverified(catalog(`as gpt-5.1, and xhigh since gpt-5.1-codex-max: ${azureReference}`)),
  },
};

const anyModel: Efforts = {
  values: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'],
  fact: catalog(
    'openapi.yaml 2.3.0 : ReasoningEffort, all that any model takes; which of them this one does is not told',
  ),
};

export const reasoning = {
  reasoning_effort: {
    wireName: 'reasoning_effort',
    omitted: refusedBy('reasoningEffort'),
    define: (facts) => {
      const family = openaiFamilyOf(facts);
      const { values, byItself, fact } = (family === null ? undefined : effortsByFamily[family]) ?? anyModel;
      return {
        type: 'enum',
        out_of_range: 'refused',
        enum: values,
        ...(byItself === undefined ? {} : { default: byItself }),
        provenance: { default: fact, enum: fact },
      };
    },
  },
} satisfies GroupSpecs<'reasoning'>;
