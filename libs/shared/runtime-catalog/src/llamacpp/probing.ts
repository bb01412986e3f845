import { PayloadReader } from '../payload/payload-reader.js';
import { openaiChatRoute, openaiCompletionsRoute } from '../probing/openai-routes.js';
import { withFields } from '../probing/written-fields.js';
import type { ProbeField, ProbeRoute, Probing } from '../probing/probing.js';
import { candidatesAsked, candidatesTold } from './candidates.js';
import { propsRequest } from './read-list.js';
import { defaultsInForce, settingsUsed } from './settings.js';

/** A reused prompt changes low-order bits, and with them now and then the text. */
const withoutCache: ProbeField = { path: ['cache_prompt'], value: false };
/** Makes OpenAI's routes answer with what /completion always tells, under `__verbose`. */
const verbose: ProbeField = { path: ['verbose'], value: true };

const chat = '/v1/chat/completions';
const completions = '/v1/completions';

const native: ProbeRoute = {
  dialect: 'native',
  candidates: candidatesAsked,
  request: ({ model, prompt, fields }) => ({
    method: 'POST',
    path: '/completion',
    body: withFields({ model, prompt, stream: false }, [withoutCache, ...fields]),
  }),
  read: (payload) => {
    const answers = new PayloadReader('POST /completion', payload);
    const [first = answers, ...others] = Array.isArray(payload) ? answers.items() : [answers];
    const candidates = candidatesTold(first);
    return {
      text: first.at('content').string(),
      reasoning: null,
      choices: 1 + others.length,
      completionTokens: first.at('tokens_predicted').optionalCount(),
      finishReason: first.at('stop_type').optionalString(),
      echo: settingsUsed(first.at('generation_settings')),
      ...(candidates === null ? {} : { candidates }),
    };
  },
};

const echoing = (path: string, route: ProbeRoute): ProbeRoute => ({
  dialect: route.dialect,
  request: ({ fields, ...ask }) => route.request({ ...ask, fields: [withoutCache, verbose, ...fields] }),
  read: (payload) => {
    const answer = route.read(payload);
    const told = new PayloadReader(`POST ${path}`, payload).at('__verbose');
    return told.isAbsent ? answer : { ...answer, echo: settingsUsed(told.at('generation_settings')) };
  },
});

export const llamacppProbing: Probing = {
  routes: [native, echoing(chat, openaiChatRoute(chat)), echoing(completions, openaiCompletionsRoute(completions))],
  wrongTypeStatus: 400,
  // Passed over, or an error of the server's own: tried on b10488.
  otherWrongTypeStatus: { stop: null, samplers: null, reasoning_effort: null, reasoning_format: 500 },
  inForce: {
    request: propsRequest,
    read: (payload) => {
      const settings = new PayloadReader('GET /props', payload).at('default_generation_settings');
      return settings.isAbsent ? {} : defaultsInForce(settings.at('params'));
    },
  },
};
