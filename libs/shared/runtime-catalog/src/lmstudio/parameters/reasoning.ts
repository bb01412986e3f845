import type { EnumValue } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../../runtime-kind.js';
import { knownFieldRule } from '../../schema/known-field-rule.js';
import { catalog, live } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { chatDocumentation } from '../evidence.js';
import { thinkingFromOption } from '../reasoning-options.js';
import { onlyInNewerChat } from '../signs.js';

const documented = ['on', 'off', 'low', 'medium', 'high'];

/** What the server lists for the model; an empty list: the model does not reason. */
const listed = (facts: ModelFacts) => knownFieldRule(facts, 'reasoning').enum;

const values = (options: readonly string[]): readonly EnumValue[] =>
  options.map(thinkingFromOption).filter((value) => typeof value === 'string' || typeof value === 'boolean');

export const reasoning = {
  thinking: {
    wireName: 'reasoning',
    omitted: (facts) =>
      listed(facts)?.length === 0
        ? 'the model has no reasoning, and a request for it fails: capabilities of GET /api/v1/models'
        : onlyInNewerChat(facts),
    define: (facts) => ({
      type: 'enum',
      enum: values(listed(facts) ?? documented),
      out_of_range: 'refused',
      provenance: {
        enum:
          listed(facts) === undefined
            ? catalog(`a value that the model does not allow is refused: ${chatDocumentation}`)
            : live('capabilities.reasoning.allowed_options of GET /api/v1/models'),
      },
    }),
  },
} satisfies GroupSpecs<'reasoning'>;
