import { PayloadReader } from '../payload/payload-reader.js';
import { openaiChatRoute } from '../probing/openai-routes.js';
import { withFields } from '../probing/written-fields.js';
import type { ProbeRoute, Probing } from '../probing/probing.js';
import { modelName } from './read-list.js';

const native: ProbeRoute = {
  dialect: 'native',
  request: ({ model, prompt, fields }) => ({
    method: 'POST',
    path: '/api/generate',
    body: withFields({ model, prompt, stream: false }, fields),
  }),
  read: (payload) => {
    const answer = new PayloadReader('POST /api/generate', payload);
    return {
      text: answer.at('response').string(),
      reasoning: answer.at('thinking').optionalString(),
      choices: 1,
      completionTokens: answer.at('eval_count').optionalCount(),
      finishReason: answer.at('done_reason').optionalString(),
      echo: {},
    };
  },
};

const loadedModel = (payload: unknown, model: string): PayloadReader | undefined =>
  new PayloadReader('GET /api/ps', payload)
    .at('models')
    .items()
    .find((entry) => modelName(entry) === model);

export const ollamaProbing: Probing = {
  routes: [native, openaiChatRoute()],
  wrongTypeStatus: 500,
  // Fields of the request itself are read together with it; only those under `options` get as far as the model.
  otherWrongTypeStatus: {
    logprobs: 400,
    top_logprobs: 400,
    truncate: 400,
    context_shift: 400,
    keep_alive: 400,
    thinking: 400,
  },
  inForce: {
    request: () => ({ method: 'GET', path: '/api/ps' }),
    read: (payload, model) => {
      const contextLength = loadedModel(payload, model)?.at('context_length').optionalCount();
      return typeof contextLength === 'number' ? { context_length: contextLength } : {};
    },
    readInstants: (payload, model): Readonly<Record<string, number>> => {
      const expiresAt = Date.parse(loadedModel(payload, model)?.at('expires_at').optionalString() ?? '');
      return Number.isNaN(expiresAt) ? {} : { keep_alive: expiresAt };
    },
  },
};
