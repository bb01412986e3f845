import { catalog, live, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { upToTokens } from '../../schema/up-to-tokens.js';
import { builtIn, builtInOptions } from '../defaults.js';
import { ignoredBy } from '../ignored-by.js';
import { outside } from '../out-of-range.js';

export const length = {
  max_tokens: {
    wireName: 'options.num_predict',
    define: (facts) => ({
      type: 'int',
      ...outside(facts, 'clamped'),
      unit: 'tokens',
      ...builtIn(facts, -1),
      min: 1,
      ...upToTokens(facts.context_length),
      step: 1,
      special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
      provenance: {
        default: catalog(builtInOptions),
        min: catalog('0 means nothing on one path and no limit on another: llm/llama_server.go : boundedNumPredict'),
        max: live(
          `context length of ${facts.context_length} tokens: /api/show model_info. More never fits; Ollama itself lowers only what exceeds ten times num_ctx: llm/llama_server.go : boundedNumPredict`,
        ),
      },
    }),
  },
  stop: {
    wireName: 'options.stop',
    omitted: (facts) => ignoredBy(facts, 'stop'),
    define: (facts) => ({
      type: 'list',
      items: 'string',
      ...builtIn(facts, []),
      max_items: 64,
      max_length: 256,
      provenance: { default: catalog(builtInOptions), max_items: platform('Ollama itself sets no limit') },
    }),
  },
  keep_tokens: {
    wireName: 'options.num_keep',
    omitted: (facts) => ignoredBy(facts, 'num_keep'),
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      ...builtIn(facts, 4),
      min: 0,
      soft_max: upToTokens(facts.context_length).soft_max,
      step: 1,
      special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
      provenance: {
        default: catalog(builtInOptions),
        min: catalog('-1 keeps the whole prompt: llm/llama_server.go : completionPromptForRequest'),
      },
    }),
  },
  truncate: {
    wireName: 'truncate',
    omitted: (facts) => (facts.engine === 'mlx' ? 'forced off on the MLX engine: Ollama server/routes.go' : null),
    define: (facts) => ({
      type: 'bool',
      ...builtIn(facts, true),
      provenance: { default: catalog('Ollama api/types.go : ChatRequest') },
    }),
  },
} satisfies GroupSpecs<'length'>;
