import { PayloadReader } from '../payload/payload-reader.js';
import { openaiChatRoute, openaiCompletionsRoute } from '../probing/openai-routes.js';
import { withFields } from '../probing/written-fields.js';
import type { ProbeRoute, Probing } from '../probing/probing.js';
import { readLoadedContext } from './read-loaded-context.js';

const native: ProbeRoute = {
  dialect: 'native',
  request: ({ model, prompt, fields }) => ({
    method: 'POST',
    path: '/api/v1/chat',
    // Left alone, the server keeps every conversation.
    body: withFields({ model, input: prompt, stream: false, store: false }, fields),
  }),
  read: (payload) => {
    const answer = new PayloadReader('POST /api/v1/chat', payload);
    const output = answer.at('output').presentItems();
    const texts = (type: string) =>
      output.filter((item) => item.at('type').string() === type).map((item) => item.at('content').string());
    const reasoning = texts('reasoning');
    const stats = answer.at('stats');
    return {
      text: texts('message').join(''),
      reasoning: reasoning.length === 0 ? null : reasoning.join(''),
      choices: 1,
      completionTokens: stats.isAbsent ? null : stats.at('total_output_tokens').optionalCount(),
      finishReason: null,
      echo: {},
    };
  },
};

export const lmstudioProbing: Probing = {
  routes: [native, openaiChatRoute(), openaiCompletionsRoute()],
  // Nothing is documented, and the server is closed.
  wrongTypeStatus: null,
  inForce: {
    request: () => ({ method: 'GET', path: '/api/v1/models' }),
    read: (payload, model) => {
      const entry = new PayloadReader('GET /api/v1/models', payload)
        .at('models')
        .items()
        .find((candidate) => candidate.at('key').optionalString() === model);
      const length = entry === undefined ? null : readLoadedContext(entry).length;
      return length === null ? {} : { context_length: length };
    },
  },
};
