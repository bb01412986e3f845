import { catalog } from '../../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../../schema/parameter-spec.js';

export const reasoning = {
  reasoning_effort: {
    wireName: 'reasoning_effort',
    omitted: ({ family }) =>
      family?.id === 'gpt-oss'
        ? null
        : 'a server that merely speaks the protocol does not promise it; gpt-oss models take it',
    define: () => ({
      type: 'enum',
      enum: ['low', 'medium', 'high'],
      provenance: { enum: catalog('gpt-oss: README of openai/gpt-oss') },
    }),
  },
} satisfies GroupSpecs<'reasoning'>;
